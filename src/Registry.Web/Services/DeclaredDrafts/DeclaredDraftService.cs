using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Domain.Notices.Declarations;
using Registry.Domain.Publication;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Publication;

namespace Registry.Web.Services.DeclaredDrafts;

/// <param name="Overwrite">What people changed since is replaced too.</param>
/// <param name="DryRun">Nothing is stored.</param>
/// <param name="ExpectedTags">There must be a draft, with one of these tags or <see cref="AnyTag"/>; null where it may be new.</param>
public sealed record DeclaredWrite(bool Overwrite, bool DryRun, IReadOnlyList<string>? ExpectedTags)
{
    public const string AnyTag = "*";

    /// <param name="tag">Of the draft; null where there is none.</param>
    public bool Expects(string? tag) => ExpectedTags is null || (tag is not null && (ExpectedTags.Contains(AnyTag) || ExpectedTags.Contains(tag)));
}

/// <summary>
/// Drafts that a program of the body writes under its own name for each. The program sends what its source says; people complete it in the workspace and publish.
/// A value is a conflict when a person changed it since the program sent it last, and the program now sends something else again.
/// </summary>
public sealed class DeclaredDraftService(
    RegistryDbContext database, DraftService drafts, PublicationService publication, DefinitionCatalogue definitions, TimeProvider clock)
{
    private const string DefaultLanguage = "fr";

    /// <summary>The draft known by this name, with the values of the published version where none is open; null when there is none.</summary>
    public async Task<Draft?> FindAsync(long bodyId, string sourceId, CancellationToken cancellation) =>
        await KnownAsync(bodyId, sourceId, cancellation) is { } known ? await LoadAsync(known.Notice.PublicId, cancellation) : null;

    /// <param name="declaration">Without mistakes; of a new draft, with a title.</param>
    public async Task<DeclaredResult> PutAsync(ApiToken token, string sourceId, Declaration declaration, DeclaredWrite write, CancellationToken cancellation)
    {
        if (await KnownAsync(token.BodyId, sourceId, cancellation) is not { } known)
        {
            return !write.Expects(null)
                ? new DeclaredResult(DeclaredOutcome.ChangedSinceRead, null, [], [])
                : await CreateAsync(token, sourceId, declaration, write.DryRun, cancellation);
        }

        var draft = await LoadAsync(known.Notice.PublicId, cancellation);
        if (Refusal(draft, write) is { } refusal)
        {
            return new DeclaredResult(refusal, draft, [], []);
        }

        var merge = DeclaredMerge.Of(declaration, draft.Values, AnswerSetJson.Read(JsonNode.Parse(known.Sent)));
        if (merge.Conflicting.Count > 0 && !write.Overwrite)
        {
            return new DeclaredResult(DeclaredOutcome.Conflict, draft, [], await DescribeAsync(merge.Conflicting, draft, declaration, cancellation));
        }

        string[] changed = [.. merge.Changing, .. merge.Conflicting];
        if (write.DryRun || changed.Length == 0)
        {
            if (!write.DryRun)
            {
                await RememberAsync(token, sourceId, declaration, cancellation);
            }

            var outcome = changed.Length == 0 ? DeclaredOutcome.Unchanged : DeclaredOutcome.Updated;
            return new DeclaredResult(outcome, draft with { Values = DeclaredMerge.Apply(draft.Values, declaration, changed) }, changed, []);
        }

        return await UpdateAsync(token, sourceId, declaration, changed, draft, cancellation);
    }

    private static DeclaredOutcome? Refusal(Draft draft, DeclaredWrite write) => draft.Notice switch
    {
        { Status: NoticeStatus.Withdrawn } => DeclaredOutcome.Withdrawn,
        { DraftStage: DraftStage.Submitted } => DeclaredOutcome.Submitted,
        _ => write.Expects(DeclaredMerge.Tag(draft.Values)) ? null : DeclaredOutcome.ChangedSinceRead,
    };

    private async Task<DeclaredResult> CreateAsync(ApiToken token, string sourceId, Declaration declaration, bool dryRun, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var language = declaration.Language ?? DefaultLanguage;
        var values = DeclaredMerge.Apply(AnswerSet.Empty, declaration, [.. declaration.Values.Keys]);
        if (!values.Header.ContainsKey("languages") && definitions.Current.Field("languages") is not null)
        {
            values = values with { Header = new Dictionary<string, StatedValue>(values.Header, StringComparer.Ordinal) { ["languages"] = new(new JsonArray(language)) } };
        }

        var notice = new Notice
        {
            PublicId = NoticeId.New().ToString(),
            BodyId = token.BodyId,
            Title = values.Header["title"].Value!.ToString(),
            Language = language,
            DefinitionVersion = definitions.Current.Version,
            DraftStage = DraftStage.Draft,
            CreatedAt = now,
            ChangedAt = now,
        };
        string[] changed = [.. declaration.Values.Where(value => value.Value is not null).Select(value => value.Key)];
        if (!dryRun)
        {
            await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
            if (await KnownAsync(token.BodyId, sourceId, cancellation) is not null)
            {
                // Another request of the same program came first.
                await transaction.DisposeAsync();
                return await PutAsync(token, sourceId, declaration, new DeclaredWrite(Overwrite: false, dryRun, ExpectedTags: null), cancellation);
            }

            database.Notices.Add(notice);
            await database.SaveChangesAsync(cancellation);
            database.DraftValues.AddRange(DeclaredMerge.Rows(notice.Id, values, now));
            database.DeclaredDrafts.Add(new DeclaredDraft { BodyId = token.BodyId, SourceId = sourceId, NoticeId = notice.Id, Sent = Write(AnswerSet.Empty, declaration) });
            Record(token, notice.Id);
            await database.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        notice.Body = token.Body;
        var shown = PublishedDocuments.WithBody(values, token.Body.Name, token.Body.Siren);
        return new DeclaredResult(DeclaredOutcome.Created, new Draft(notice, shown, new Dictionary<string, DraftValue>()), changed, []);
    }

    private async Task<DeclaredResult> UpdateAsync(
        ApiToken token, string sourceId, Declaration declaration, string[] changed, Draft draft, CancellationToken cancellation)
    {
        var actor = new Actor(null, [MemberRole.Contributor]);
        var id = draft.Notice.PublicId;
        if (draft.Notice.DraftStage == DraftStage.None)
        {
            if (await publication.BeginNewVersionAsync(id, actor, cancellation) is not null)
            {
                return new DeclaredResult(DeclaredOutcome.Submitted, draft, [], []);
            }

            // What was tracked while the version was begun is stale for the save.
            database.ChangeTracker.Clear();
            draft = await LoadAsync(id, cancellation);
        }

        try
        {
            var changes = changed.Select(path => new DraftChange(path, declaration.Values[path], draft.VersionOf(path))).ToList();
            var meanwhile = await drafts.SaveAsync(draft.Notice.Id, changes, actor, cancellation);
            if (meanwhile.Count > 0)
            {
                return new DeclaredResult(DeclaredOutcome.Conflict, draft, [],
                    [.. meanwhile.Select(one => new DeclaredConflict(one.Path, one.Stored, declaration.Values[one.Path], one.StoredBy, one.StoredAt))]);
            }
        }
        catch (DraftClosedException)
        {
            return new DeclaredResult(DeclaredOutcome.Submitted, draft, [], []);
        }

        Record(token, draft.Notice.Id);
        await RememberAsync(token, sourceId, declaration, cancellation);
        return new DeclaredResult(DeclaredOutcome.Updated, await LoadAsync(id, cancellation), changed, []);
    }

    private Task<DeclaredDraft?> KnownAsync(long bodyId, string sourceId, CancellationToken cancellation) =>
        database.DeclaredDrafts.AsNoTracking().Include(known => known.Notice).FirstOrDefaultAsync(known => known.BodyId == bodyId && known.SourceId == sourceId, cancellation);

    private async Task<Draft> LoadAsync(string publicId, CancellationToken cancellation)
    {
        var draft = await drafts.LoadAsync(publicId, cancellation) ?? throw new InvalidOperationException($"The notice {publicId} is gone.");
        var notice = draft.Notice;
        if (notice.DraftStage != DraftStage.None || notice.Status == NoticeStatus.Withdrawn)
        {
            return draft;
        }

        var version = await database.PublishedVersions.AsNoTracking().FirstAsync(one => one.NoticeId == notice.Id && one.Number == notice.CurrentVersion, cancellation);
        return draft with { Values = ReservedValues.Restore(NoticeDocument.Parse(version.Document!).Values, version.ReservedValues) };
    }

    private async Task RememberAsync(ApiToken token, string sourceId, Declaration declaration, CancellationToken cancellation)
    {
        var known = await database.DeclaredDrafts.SingleAsync(one => one.BodyId == token.BodyId && one.SourceId == sourceId, cancellation);
        known.Sent = Write(AnswerSetJson.Read(JsonNode.Parse(known.Sent)), declaration);
        await database.SaveChangesAsync(cancellation);
    }

    private static string Write(AnswerSet before, Declaration declaration) =>
        AnswerSetJson.Write(DeclaredMerge.Apply(before, declaration, [.. declaration.Values.Keys])).ToJsonString();

    private async Task<IReadOnlyList<DeclaredConflict>> DescribeAsync(
        IReadOnlyList<string> paths, Draft draft, Declaration declaration, CancellationToken cancellation)
    {
        var authors = paths.Select(path => draft.Rows.GetValueOrDefault(path)?.ByUserId).OfType<long>().ToList();
        var names = await database.Users.Where(user => authors.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellation);
        return [.. paths.Select(path =>
        {
            var row = draft.Rows.GetValueOrDefault(path);
            var by = row?.ByUserId is { } author ? names.GetValueOrDefault(author) : null;
            return new DeclaredConflict(path, draft[path], declaration.Values[path], by, row?.At);
        })];
    }

    private void Record(ApiToken token, long noticeId) => database.Acts.Add(new Act
    {
        Kind = "draft-declared",
        At = clock.GetUtcNow().UtcDateTime,
        BodyId = token.BodyId,
        NoticeId = noticeId,
        Reason = string.Create(CultureInfo.InvariantCulture, $"token:{token.Id}"),
    });
}
