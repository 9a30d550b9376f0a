using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Inventories;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Services.Inventories;

/// <summary>Why a change of the inventory is refused; the name is the key of the text shown.</summary>
public enum InventoryRefusal
{
    RoleIsMissing,
    TitleIsMissing,
    TitleIsTooLong,
    DepartmentIsTooLong,
    AssigneeIsNoMember,
    NothingToChange,
    IsDeclared,
    IsGone,
}

/// <summary>What one entry is to say after the change.</summary>
public sealed record EntryChange(string Title, string? Department, long? AssignedUserId, Triage Triage);

/// <summary>What is to change in many entries; what is null stays.</summary>
/// <param name="Department">Empty takes the department away.</param>
/// <param name="AssignedUserId">0 takes the member away.</param>
public sealed record EntriesChange(string? Department, long? AssignedUserId, TriageQuestion? Question, TriageAnswer? Answer)
{
    public bool IsEmpty => Department is null && AssignedUserId is null && Question is null;
}

/// <summary>Writes the inventory of a body: every change by a member, and each an act.</summary>
public sealed class InventoryService(RegistryDbContext database, DefinitionCatalogue definitions, DraftService drafts, DraftDefaults defaults, TimeProvider clock)
{
    public const int LongestDepartment = 200;

    private int LongestTitle => definitions.Current.Field("title")!.MaximumLength ?? 200;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    public Task<InventoryEntry?> FindAsync(long bodyId, long id, CancellationToken cancellation) =>
        database.InventoryEntries.AsNoTracking().Include(entry => entry.Notice).FirstOrDefaultAsync(entry => entry.BodyId == bodyId && entry.Id == id, cancellation);

    public async Task<IReadOnlyList<InventoryRefusal>> AddAsync(long bodyId, string title, string? department, Actor by, CancellationToken cancellation)
    {
        var refusals = Check(title, department, by).ToList();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var entry = new InventoryEntry
        {
            BodyId = bodyId,
            Title = title.Trim(),
            Department = Given(department),
            Origin = InventoryOrigin.Typed,
            Values = "{}",
            CreatedAt = now,
            ChangedAt = now,
        };
        EntryReading.Read(entry, definitions.Current, Today);
        database.InventoryEntries.Add(entry);
        Record("entry-added", bodyId, by, null);
        await database.SaveChangesAsync(cancellation);
        return [];
    }

    public async Task<IReadOnlyList<InventoryRefusal>> ChangeAsync(long bodyId, long id, EntryChange change, Actor by, CancellationToken cancellation)
    {
        var refusals = Check(change.Title, change.Department, by).ToList();
        if (change.AssignedUserId is { } member && !await IsMemberAsync(bodyId, member, cancellation))
        {
            refusals.Add(InventoryRefusal.AssigneeIsNoMember);
        }

        if (await database.InventoryEntries.FirstOrDefaultAsync(entry => entry.BodyId == bodyId && entry.Id == id, cancellation) is not { } entry)
        {
            return [InventoryRefusal.IsGone];
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        // The title of a declared algorithm is that of its notice.
        entry.Title = entry.NoticeId is null ? change.Title.Trim() : entry.Title;
        entry.Department = Given(change.Department);
        entry.AssignedUserId = change.AssignedUserId;
        entry.Triage = change.Triage;
        if (Touch(entry))
        {
            Record("entry-changed", bodyId, by, Number(entry.Id));
            await database.SaveChangesAsync(cancellation);
        }

        return [];
    }

    /// <summary>Changes many entries at once, all or none.</summary>
    /// <returns>The refusals, or the ids of those that are different now.</returns>
    public async Task<(IReadOnlyList<InventoryRefusal> Refusals, IReadOnlyList<long> Changed)> ChangeManyAsync(
        long bodyId, IReadOnlyCollection<long> ids, EntriesChange change, Actor by, CancellationToken cancellation)
    {
        var refusals = new List<InventoryRefusal>(Check("-", change.Department, by));
        if (change.IsEmpty)
        {
            refusals.Add(InventoryRefusal.NothingToChange);
        }

        if (change.AssignedUserId is { } member and not 0 && !await IsMemberAsync(bodyId, member, cancellation))
        {
            refusals.Add(InventoryRefusal.AssigneeIsNoMember);
        }

        if (refusals.Count > 0)
        {
            return (refusals, []);
        }

        var entries = await database.InventoryEntries.Where(entry => entry.BodyId == bodyId && ids.Contains(entry.Id)).ToListAsync(cancellation);
        var changed = new List<long>();
        foreach (var entry in entries)
        {
            entry.Department = change.Department is null ? entry.Department : Given(change.Department);
            entry.AssignedUserId = change.AssignedUserId switch { null => entry.AssignedUserId, 0 => null, var chosen => chosen };
            entry.Triage = change.Question is { } question ? entry.Triage.With(question, change.Answer) : entry.Triage;
            if (Touch(entry))
            {
                changed.Add(entry.Id);
            }
        }

        if (changed.Count > 0)
        {
            Record("entries-changed", bodyId, by, string.Join(' ', changed.Select(Number)));
            await database.SaveChangesAsync(cancellation);
        }

        return ([], changed);
    }

    /// <summary>Takes an entry off the list; null when done. One that is declared stays as long as its notice.</summary>
    public async Task<InventoryRefusal?> DeleteAsync(long bodyId, long id, Actor by, CancellationToken cancellation)
    {
        if (by.Roles.Count == 0)
        {
            return InventoryRefusal.RoleIsMissing;
        }

        var entry = await database.InventoryEntries.FirstOrDefaultAsync(entry => entry.BodyId == bodyId && entry.Id == id, cancellation);
        if (entry is null or { NoticeId: not null })
        {
            return entry is null ? InventoryRefusal.IsGone : InventoryRefusal.IsDeclared;
        }

        database.InventoryEntries.Remove(entry);
        Record("entry-deleted", bodyId, by, Number(id));
        await database.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>Starts a draft from what the entry says: its values, then what the triage answers, then the defaults of the body, each into blanks only.</summary>
    /// <returns>The draft, or the one that the entry has already; null where there is no such entry or no right.</returns>
    public async Task<Notice?> DeclareAsync(Body body, long id, string language, Actor by, CancellationToken cancellation)
    {
        // Writers wait for one another from here on: of two presses at once, the second finds the draft of the first.
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var entry = await database.InventoryEntries.Include(entry => entry.Notice).FirstOrDefaultAsync(entry => entry.BodyId == body.Id && entry.Id == id, cancellation);
        if (entry is null || by.Roles.Count == 0)
        {
            return null;
        }

        var notice = entry.Notice ?? await drafts.StartFromAsync(entry, language, defaults.Complete(body, entry), by, cancellation);
        await transaction.CommitAsync(cancellation);
        return notice;
    }

    private IEnumerable<InventoryRefusal> Check(string title, string? department, Actor by)
    {
        if (by.Roles.Count == 0)
        {
            yield return InventoryRefusal.RoleIsMissing;
        }

        if (string.IsNullOrWhiteSpace(title))
        {
            yield return InventoryRefusal.TitleIsMissing;
        }

        if (title.Length > LongestTitle)
        {
            yield return InventoryRefusal.TitleIsTooLong;
        }

        if (department?.Length > LongestDepartment)
        {
            yield return InventoryRefusal.DepartmentIsTooLong;
        }
    }

    /// <summary>What follows from the change; false where nothing differs.</summary>
    private bool Touch(InventoryEntry entry)
    {
        if (database.Entry(entry).State != EntityState.Modified)
        {
            return false;
        }

        var minutes = entry.Minutes;
        EntryReading.Derive(entry, definitions.Current, EntryReading.Values(entry), Today);
        if (entry.NoticeId is not null)
        {
            // What is left is known from the draft, which is read when the grid is opened.
            entry.Minutes = minutes;
            entry.NoticeReadAt = null;
        }

        entry.ChangedAt = clock.GetUtcNow().UtcDateTime;
        return true;
    }

    private Task<bool> IsMemberAsync(long bodyId, long userId, CancellationToken cancellation) =>
        database.Members.AnyAsync(member => member.BodyId == bodyId && member.UserId == userId, cancellation);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Number(long id) => string.Create(CultureInfo.InvariantCulture, $"entry:{id}");

    private void Record(string kind, long bodyId, Actor by, string? reason) =>
        database.Acts.Add(new Act { At = clock.GetUtcNow().UtcDateTime, ByUserId = by.UserId, Kind = kind, BodyId = bodyId, Reason = reason });
}
