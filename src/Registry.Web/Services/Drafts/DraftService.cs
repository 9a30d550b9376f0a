using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;
using Registry.Web.Services.Bodies;

namespace Registry.Web.Services.Drafts;

/// <summary>Starts, loads and saves drafts. Each saved value is stored at once and is never lost.</summary>
public sealed class DraftService(RegistryDbContext database, DefinitionCatalogue definitions, TimeProvider clock)
{
    /// <summary>A new notice of a body, with its title and main language, and an entry in the inventory of the body.</summary>
    /// <param name="policyArea">Filled in from the start; null to leave it to the writer.</param>
    public async Task<Notice> StartAsync(
        long bodyId, string title, string language, Actor actor, CancellationToken cancellation, string? policyArea = null)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var entry = new InventoryEntry { BodyId = bodyId, Title = title, Origin = InventoryOrigin.Notice, Values = "{}", CreatedAt = now, ChangedAt = now };
        database.InventoryEntries.Add(entry);
        var values = policyArea is null
            ? AnswerSet.Empty
            : AnswerSet.Empty with { Header = new Dictionary<string, StatedValue>(StringComparer.Ordinal) { [NoticeAreas.Field] = new(new JsonArray(policyArea)) } };
        return await StartFromAsync(entry, language, values, actor, cancellation);
    }

    /// <summary>A new notice for an algorithm of the inventory, filled with the values that the questionnaire can hold. The entry is linked to it.</summary>
    public async Task<Notice> StartFromAsync(InventoryEntry entry, string language, AnswerSet values, Actor actor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var notice = new Notice
        {
            PublicId = NoticeId.New().ToString(),
            BodyId = entry.BodyId,
            Title = entry.Title,
            Language = language,
            DefinitionVersion = definitions.Current.Version,
            DraftStage = DraftStage.Draft,
            CreatedAt = now,
            ChangedAt = now,
            CreatedByUserId = actor.UserId,
            DeclaredByBodyId = actor.DelegateId,
        };
        database.Notices.Add(notice);
        entry.Notice = notice;
        entry.ChangedAt = now;
        await using var own = await OwnTransactionAsync(cancellation);
        await database.SaveChangesAsync(cancellation);
        foreach (var (path, stated) in DraftStart.Fitting(definitions.Current, entry.Title, language, values))
        {
            AddRow(notice.Id, path, stated, actor, now);
        }

        database.Acts.Add(new Act { Kind = "notice-started", At = now, ByUserId = actor.UserId, BodyId = entry.BodyId, NoticeId = notice.Id });
        await database.SaveChangesAsync(cancellation);
        if (own is not null)
        {
            await own.CommitAsync(cancellation);
        }

        return notice;
    }

    /// <summary>The draft of a notice in the main language; null when there is no such notice.</summary>
    public async Task<Draft?> LoadAsync(string publicId, CancellationToken cancellation)
    {
        var notice = await database.Notices.AsNoTracking().Include(n => n.Body).Include(n => n.DeclaredByBody).FirstOrDefaultAsync(n => n.PublicId == publicId, cancellation);
        if (notice is null)
        {
            return null;
        }

        var rows = await database.DraftValues.AsNoTracking()
            .Where(value => value.NoticeId == notice.Id && value.Language == "")
            .ToListAsync(cancellation);
        var values = PublishedDocuments.WithBody(DraftRows.ToAnswerSet(rows), notice.Body.Name, notice.Body.Siren);
        return new Draft(notice, values, rows.ToDictionary(row => row.FieldId, StringComparer.Ordinal));
    }

    /// <summary>
    /// Stores all the changes, or none when somebody saved one of the values since the person loaded it.
    /// A change equal to what is stored writes nothing.
    /// </summary>
    /// <returns>The conflicts; empty when everything is stored.</returns>
    /// <exception cref="DraftClosedException">The draft was submitted, published, withdrawn or deleted meanwhile. Nothing is stored.</exception>
    public async Task<IReadOnlyList<DraftConflict>> SaveAsync(long noticeId, IReadOnlyList<DraftChange> changes, Actor actor, CancellationToken cancellation)
    {
        var paths = changes.Select(change => change.Path).ToList();
        await using var own = await OwnTransactionAsync(cancellation);
        var notice = await database.Notices.FirstOrDefaultAsync(n => n.Id == noticeId && n.DraftStage == DraftStage.Draft, cancellation)
            ?? throw new DraftClosedException();
        var rows = await database.DraftValues
            .Where(value => value.NoticeId == noticeId && value.Language == "" && paths.Contains(value.FieldId))
            .ToDictionaryAsync(value => value.FieldId, StringComparer.Ordinal, cancellation);
        var conflicts = changes.Where(change => IsConflict(change, rows.GetValueOrDefault(change.Path))).ToList();
        if (conflicts.Count > 0)
        {
            return await DescribeAsync(conflicts, rows, cancellation);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var change in changes)
        {
            Apply(noticeId, change, rows.GetValueOrDefault(change.Path), actor, now);
        }

        Touch(notice, changes, now);
        await database.SaveChangesAsync(cancellation);
        if (own is not null)
        {
            await own.CommitAsync(cancellation);
        }

        return [];
    }

    /// <summary>Null inside a transaction of the caller, who commits it.</summary>
    private async Task<IDbContextTransaction?> OwnTransactionAsync(CancellationToken cancellation) =>
        database.Database.CurrentTransaction is null ? await database.Database.BeginTransactionAsync(cancellation) : null;

    private static bool IsConflict(DraftChange change, DraftValue? row) =>
        row is not null && row.Version != change.ExpectedVersion && !Same(change.Value, DraftRows.Read(row));

    private static bool Same(StatedValue? one, StatedValue? other) =>
        one is null || other is null
            ? one is null && other is null
            : one.State == other.State && one.Ground == other.Ground && JsonNode.DeepEquals(one.Value, other.Value);

    private void Apply(long noticeId, DraftChange change, DraftValue? row, Actor actor, DateTime now)
    {
        if (row is null)
        {
            if (change.Value is not null)
            {
                AddRow(noticeId, change.Path, change.Value, actor, now);
            }

            return;
        }

        if (Same(change.Value, DraftRows.Read(row)))
        {
            return;
        }

        DraftRows.Write(row, change.Value);
        row.Version++;
        row.ByUserId = actor.UserId;
        row.At = now;
    }

    private void AddRow(long noticeId, string path, StatedValue stated, Actor actor, DateTime now)
    {
        var row = new DraftValue { NoticeId = noticeId, FieldId = path, Version = 1, ByUserId = actor.UserId, At = now };
        DraftRows.Write(row, stated);
        database.DraftValues.Add(row);
    }

    private static void Touch(Notice notice, IReadOnlyList<DraftChange> changes, DateTime now)
    {
        notice.ChangedAt = now;
        // A published notice keeps its public title in lists until the new version is out.
        var title = changes.FirstOrDefault(change => change.Path == DraftPaths.Header("title"))?.Value?.Value?.ToString();
        if (notice.Status == NoticeStatus.Unpublished && title is not null)
        {
            notice.Title = title;
        }
    }

    private async Task<IReadOnlyList<DraftConflict>> DescribeAsync(
        List<DraftChange> conflicts, Dictionary<string, DraftValue> rows, CancellationToken cancellation)
    {
        var authors = conflicts.Select(change => rows[change.Path].ByUserId).ToList();
        var names = await database.Users.Where(user => authors.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellation);
        return [.. conflicts.Select(change => rows[change.Path]).Select(row => new DraftConflict(
            row.FieldId,
            DraftRows.Read(row),
            row.Version,
            row.ByUserId is { } author ? names.GetValueOrDefault(author) : null,
            row.At))];
    }
}
