using Microsoft.EntityFrameworkCore;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Drafts;

/// <summary>A value that the draft's questionnaire cannot hold, as it was said under an older version.</summary>
/// <param name="Path">Where it was said.</param>
/// <param name="Value">JSON; null for a state without a value.</param>
public sealed record SetAsideValue(string Path, string? Value);

/// <summary>What moving a draft to the newest questionnaire does.</summary>
/// <param name="AskedAgain">Paths whose values are set aside by the move.</param>
public sealed record DraftMove(DefinitionChange Change, IReadOnlyList<string> AskedAgain);

/// <summary>Moves drafts to the newest version of the questionnaire. Published versions keep theirs.</summary>
public sealed class DraftMigration(RegistryDbContext database, DefinitionCatalogue definitions, DraftReviews reviews, TimeProvider clock)
{
    /// <summary>What would change for the draft; null when it follows the newest version already.</summary>
    public DraftMove? Report(Draft draft)
    {
        var old = reviews.DefinitionOf(draft.Notice);
        if (old.Version == definitions.Current.Version)
        {
            return null;
        }

        var change = DefinitionChange.Between(old, definitions.Current);
        return new DraftMove(change, change.NoLongerFit(draft.Values));
    }

    public static IReadOnlyList<SetAsideValue> SetAside(Draft draft) =>
        [.. draft.Rows.Values.Where(row => DraftPaths.IsSetAside(row.FieldId)).OrderBy(row => row.FieldId, StringComparer.Ordinal)
            .Select(row => new SetAsideValue(DraftPaths.Original(row.FieldId), row.Value))];

    /// <summary>Sets aside what no longer fits and notes the new version, with the act.</summary>
    /// <returns>The version the draft follows now.</returns>
    public async Task<string> MoveAsync(long noticeId, Actor actor, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var notice = await database.Notices.FirstAsync(n => n.Id == noticeId, cancellation);
        var old = reviews.DefinitionOf(notice);
        if (old.Version == definitions.Current.Version)
        {
            return old.Version;
        }

        var rows = await database.DraftValues.Where(value => value.NoticeId == noticeId && value.Language == "").ToListAsync(cancellation);
        var change = DefinitionChange.Between(old, definitions.Current);
        foreach (var path in change.NoLongerFit(DraftRows.ToAnswerSet(rows)))
        {
            SetAside(rows.Single(row => row.FieldId == path), old.Version);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        notice.DefinitionVersion = definitions.Current.Version;
        notice.ChangedAt = now;
        database.Acts.Add(new Act
        {
            Kind = "questionnaire-moved",
            At = now,
            ByUserId = actor.UserId,
            BodyId = notice.BodyId,
            NoticeId = notice.Id,
            Reason = $"{old.Version} → {notice.DefinitionVersion}",
        });
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return notice.DefinitionVersion;
    }

    /// <summary>The key names the path: the value gets a row of its own, under the version it was said in.</summary>
    private void SetAside(DraftValue row, string version)
    {
        database.DraftValues.Add(new DraftValue
        {
            NoticeId = row.NoticeId,
            FieldId = DraftPaths.SetAside(row.FieldId, version),
            Value = row.Value,
            State = row.State,
            Ground = row.Ground,
            Version = row.Version,
            ByUserId = row.ByUserId,
            At = row.At,
        });
        // Blank but kept: a person who saves what they saw before the move meets a conflict.
        DraftRows.Write(row, null);
        row.Version++;
    }
}
