using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>One version about to be published.</summary>
/// <param name="Notice">A new row (id 0) or a loaded one, with its body.</param>
/// <param name="Values">All that is known, withheld and internal values included.</param>
/// <param name="PublishedAt">UTC.</param>
/// <param name="Reason">What changed, in words; null for a first version.</param>
/// <param name="ActKind">Word of the act, such as <c>notice-published</c>.</param>
public sealed record VersionToWrite(
    Notice Notice,
    AnswerSet Values,
    IReadOnlyList<NoticeTranslation> Translations,
    NoticeSource? Source,
    DateTime PublishedAt,
    string? Reason,
    string ActKind)
{
    /// <summary>Null where the body does not publish its plan.</summary>
    public IReadOnlyList<PlannedAction>? Plan { get; init; }

    /// <summary>The body that declares on behalf of the notice's own; null where it does so itself.</summary>
    public DeclaringBody? DeclaredBy { get; init; }

    /// <summary>By question id; null where the notice is not declared here.</summary>
    public IReadOnlyDictionary<string, PublicEvidence>? Evidence { get; init; }

    /// <summary>Null where the notice follows no template.</summary>
    public TemplateOrigin? Template { get; init; }
}

/// <summary>
/// Stores published versions: the immutable document, the lists' columns, the facets, the search row and the act, in one transaction.
/// Publishing, retiring, importing and the demonstration all come through here.
/// </summary>
public sealed class VersionWriter(RegistryDbContext database, DataRevision revisions, PublishedDocuments documents, PublishedIndex index)
{
    /// <summary>Writes the batch as a whole or not at all. Joins the caller's transaction if there is one.</summary>
    public async Task WriteAsync(IReadOnlyList<VersionToWrite> batch, Actor actor, CancellationToken cancellation)
    {
        await using var own = database.Database.CurrentTransaction is null
            ? await database.Database.BeginTransactionAsync(cancellation)
            : null;
        var revision = await revisions.RaiseAsync(cancellation);
        var written = batch
            .Select(item => (Item: item, Document: documents.Build(item), Retires: IsRetired(item.Values) && item.Notice.Status != NoticeStatus.Retired))
            .ToList();
        foreach (var (item, document, _) in written)
        {
            Update(item, document, revision);
        }

        // New notices get their row ids here; versions, facets and acts point to them.
        await database.SaveChangesAsync(cancellation);
        foreach (var (item, document, retires) in written)
        {
            AddVersion(item, document, retires, actor);
        }

        await index.ReplaceAsync([.. written.Select(pair => (pair.Item.Notice.Id, pair.Document))], cancellation);
        await database.SaveChangesAsync(cancellation);
        if (own is not null)
        {
            await own.CommitAsync(cancellation);
        }
    }

    private void Update(VersionToWrite item, NoticeDocument document, long revision)
    {
        var notice = item.Notice;
        notice.Title = Text(document, "title");
        notice.Language = document.Language;
        notice.Status = IsRetired(item.Values) ? NoticeStatus.Retired : NoticeStatus.Published;
        notice.DefinitionVersion = document.Definition.Version;
        notice.CurrentVersion = document.Version;
        notice.PublishedAt = item.PublishedAt;
        notice.FirstPublishedAt ??= item.PublishedAt;
        notice.ChangedAt = item.PublishedAt;
        notice.Revision = revision;
        if (notice.Id == 0)
        {
            database.Notices.Add(notice);
        }
    }

    private void AddVersion(VersionToWrite item, NoticeDocument document, bool retires, Actor actor)
    {
        var canonical = document.ToCanonicalJson();
        database.PublishedVersions.Add(new PublishedVersion
        {
            NoticeId = item.Notice.Id,
            Number = document.Version,
            Document = canonical,
            Sha256 = NoticeDocument.Hash(canonical),
            ReservedValues = ReservedValues.Write(item.Values),
            Retires = retires,
            Reason = item.Reason,
            PublishedAt = item.PublishedAt,
            PublishedByUserId = actor.UserId,
        });
        database.Acts.Add(new Act
        {
            Kind = item.ActKind,
            At = item.PublishedAt,
            ByUserId = actor.UserId,
            BodyId = item.Notice.BodyId,
            NoticeId = item.Notice.Id,
            Version = document.Version,
            Reason = item.Reason,
        });
    }

    private static string Text(NoticeDocument document, string field) =>
        document.Values.Header.GetValueOrDefault(field)?.Value is JsonValue value ? value.ToString() : "";

    private static bool IsRetired(AnswerSet values) =>
        values.Header.GetValueOrDefault("lifecycle")?.Value is JsonObject lifecycle && lifecycle["stage"]?.ToString() == "retired";
}
