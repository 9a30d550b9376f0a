using Microsoft.EntityFrameworkCore;
using Registry.Domain.Inventories;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Services.Inventories;

/// <summary>
/// Brings the inventory of a body up to what its drafts and notices say: an entry for each, the title of the notice, its answers to what the
/// triage asks too, and what it lacks. Only what changed since the last time is read.
/// </summary>
public sealed class InventoryRefresh(RegistryDbContext database, DefinitionCatalogue definitions, DraftReviews reviews, VersionAnswers versions, TimeProvider clock)
{
    private const int Batch = 200;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    public async Task RunAsync(long bodyId, CancellationToken cancellation)
    {
        await AddMissingAsync(bodyId, cancellation);
        await FollowTitlesAsync(bodyId, cancellation);
        await ReadEntriesAsync(bodyId, cancellation);
        await ReadNoticesAsync(bodyId, cancellation);
        database.ChangeTracker.Clear();
    }

    private IQueryable<Notice> Missing(long bodyId) =>
        database.Notices.Where(notice => notice.BodyId == bodyId && !database.InventoryEntries.Any(entry => entry.NoticeId == notice.Id));

    private async Task AddMissingAsync(long bodyId, CancellationToken cancellation)
    {
        if (!await Missing(bodyId).AnyAsync(cancellation))
        {
            return;
        }

        // Begun before reading: of two people who open the grid at once, the second must see the entries of the first.
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        database.InventoryEntries.AddRange((await Missing(bodyId).AsNoTracking().ToListAsync(cancellation)).Select(notice => new InventoryEntry
        {
            BodyId = bodyId,
            NoticeId = notice.Id,
            Title = notice.Title,
            Origin = InventoryOrigin.Notice,
            Values = "{}",
            CreatedAt = now,
            ChangedAt = now,
        }));
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        database.ChangeTracker.Clear();
    }

    private async Task FollowTitlesAsync(long bodyId, CancellationToken cancellation)
    {
        var renamed = await database.InventoryEntries.Include(entry => entry.Notice)
            .Where(entry => entry.BodyId == bodyId && entry.Notice != null && entry.Title != entry.Notice.Title)
            .ToListAsync(cancellation);
        foreach (var entry in renamed)
        {
            entry.Title = entry.Notice!.Title;
        }

        await database.SaveChangesAsync(cancellation);
    }

    private async Task ReadEntriesAsync(long bodyId, CancellationToken cancellation)
    {
        while (await database.InventoryEntries.Where(entry => entry.BodyId == bodyId && !entry.IsRead).OrderBy(entry => entry.Id).Take(Batch).ToListAsync(cancellation) is { Count: > 0 } unread)
        {
            foreach (var entry in unread)
            {
                EntryReading.Read(entry, definitions.Current, Today);
            }

            await database.SaveChangesAsync(cancellation);
            database.ChangeTracker.Clear();
        }
    }

    private async Task ReadNoticesAsync(long bodyId, CancellationToken cancellation)
    {
        while (await Changed(bodyId).OrderBy(entry => entry.Id).Take(Batch).ToListAsync(cancellation) is { Count: > 0 } changed)
        {
            foreach (var entry in changed)
            {
                await ReadNoticeAsync(entry, entry.Notice!, cancellation);
            }

            await database.SaveChangesAsync(cancellation);
            database.ChangeTracker.Clear();
        }
    }

    private IQueryable<InventoryEntry> Changed(long bodyId) => database.InventoryEntries.Include(entry => entry.Notice).ThenInclude(notice => notice!.Body)
        .Where(entry => entry.BodyId == bodyId && entry.Notice != null && (entry.NoticeReadAt == null || entry.NoticeReadAt != entry.Notice.ChangedAt));

    /// <summary>Once declared, what the notice says of a fact is its only home: it replaces the triage.</summary>
    private async Task ReadNoticeAsync(InventoryEntry entry, Notice notice, CancellationToken cancellation)
    {
        var draft = notice.DraftStage == DraftStage.None ? null : await LoadAsync(notice, cancellation);
        var values = draft?.Values ?? await versions.CurrentAsync(notice, cancellation) ?? AnswerSet.Empty;
        entry.Triage = entry.Triage.ReplacedBy(TriageCorrespondences.Read(values));
        entry.Department ??= values.Header.GetValueOrDefault("department") is { State: DisclosureState.Disclosed, Value: { } department } ? department.ToString() : null;
        EntryReading.Derive(entry, reviews.DefinitionOf(notice), values, Today);
        entry.MissingAnswers = null;
        if (draft is null)
        {
            entry.Minutes = 0;
        }
        else
        {
            var review = reviews.Review(draft);
            entry.MissingAnswers = review.MissingHeader.Count + review.MissingQuestions.Count;
        }

        entry.NoticeReadAt = notice.ChangedAt;
    }

    private async Task<Draft> LoadAsync(Notice notice, CancellationToken cancellation)
    {
        var rows = await database.DraftValues.AsNoTracking().Where(value => value.NoticeId == notice.Id && value.Language == "").ToListAsync(cancellation);
        var values = PublishedDocuments.WithBody(DraftRows.ToAnswerSet(rows), notice.Body.Name, notice.Body.Siren);
        return new Draft(notice, values, rows.ToDictionary(row => row.FieldId, StringComparer.Ordinal));
    }
}
