using Microsoft.EntityFrameworkCore;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Bodies.Archives;

/// <summary>One table in an archive: a file of JSON Lines, a row a line.</summary>
/// <param name="Rows">The rows of one body.</param>
public sealed record ArchiveTable(Type Entity, string Name, Func<RegistryDbContext, long, IQueryable<object>> Rows)
{
    public string Path => $"tables/{Name}.jsonl";

    /// <summary>Columns that never leave: addresses of people, and what only this instance understands.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>What a row that arrives may not keep. Given the row, the time (UTC) and the names of people by their number in the archive.</summary>
    public Action<ArrivingRow>? OnArrival { get; init; }
}

/// <param name="Now">UTC.</param>
/// <param name="NameOf">Name of the person that a column of the row pointed to; null where it pointed to nobody.</param>
public sealed record ArrivingRow(object Row, DateTime Now, Func<string, string?> NameOf);

/// <summary>What an archive of a body holds. A new table of bodies or notices has its line here, among the tables or among what is left out.</summary>
public static class ArchiveTables
{
    /// <summary>In the order in which they arrive: a row after those it points to.</summary>
    public static IReadOnlyList<ArchiveTable> All { get; } =
    [
        OfBody<Notice>("notices", (database, body) => database.Notices.Where(notice => notice.BodyId == body)) with
        {
            Without = [nameof(Notice.Revision)],
            OnArrival = arriving => Reopen((Notice)arriving.Row),
        },
        OfNotices<PublishedVersion>("versions") with { Without = [nameof(PublishedVersion.Document)] },
        OfNotices<DraftValue>("draft-values"),
        OfNotices<PlanAction>("plan-actions"),
        OfNotices<AnswerEvidence>("evidence"),
        OfNotices<SharedLink>("shared-links") with
        {
            Without = [nameof(SharedLink.Email)],
            // The address was given for the other instance: it opens nothing here.
            OnArrival = arriving => ((SharedLink)arriving.Row).RevokedAt ??= arriving.Now,
        },
        OfNotices<AnswerProposal>("proposals"),
        OfNotices<QuestionComment>("comments") with
        {
            OnArrival = arriving => ((QuestionComment)arriving.Row).ByFunction ??= arriving.NameOf(nameof(QuestionComment.ByUserId)),
        },
        OfNotices<Visa>("visas"),
        OfNotices<NoticeQuestion>("questions") with { Without = [nameof(NoticeQuestion.Email)] },
        OfBody<InventoryEntry>("inventory", (database, body) => database.InventoryEntries.Where(entry => entry.BodyId == body)),
        OfBody<RememberedMapping>("mappings", (database, body) => database.RememberedMappings.Where(mapping => mapping.BodyId == body)),
        OfBody<CoverageStatement>("coverage", (database, body) => database.CoverageStatements.Where(statement => statement.BodyId == body)),
        OfBody<BodyEvent>("history", (database, body) => database.BodyEvents.Where(happened => happened.BodyId == body)),
        OfBody<Act>("acts", (database, body) => database.Acts
            .Where(act => act.BodyId == body || database.Notices.Any(notice => notice.Id == act.NoticeId && notice.BodyId == body)).OrderBy(act => act.Id)) with
        {
            OnArrival = arriving => ((Act)arriving.Row).ByName ??= arriving.NameOf(nameof(Act.ByUserId)),
        },
    ];

    /// <summary>Tables of bodies and notices that an archive does without, each with the reason.</summary>
    public static IReadOnlyDictionary<Type, string> LeftOut { get; } = new Dictionary<Type, string>
    {
        [typeof(Body)] = "has a file of its own",
        [typeof(Member)] = "accounts stay here; roles are told in a file of their own",
        [typeof(Respondent)] = "asks accounts of this instance",
        [typeof(Delegation)] = "ties to bodies of this instance; the acts tell of it",
        [typeof(ApiToken)] = "opens this instance only",
        [typeof(DeclaredDraft)] = "belongs to a program that has a token here",
        [typeof(Campaign)] = "its links open this instance only; what departments answered is in the inventory",
        [typeof(Job)] = "is work of this instance; what it brought is in the inventory",
        [typeof(Template)] = "serves bodies of this instance; the draft it is made of leaves with its author",
        [typeof(TemplateAdoption)] = "follows a template of this instance; versions say which answers come from it",
        [typeof(NoticeFacet)] = "is read again from the versions",
        [typeof(NoticeMention)] = "is read again from the versions",
    };

    private static ArchiveTable OfBody<T>(string name, Func<RegistryDbContext, long, IQueryable<T>> rows)
        where T : class => new(typeof(T), name, rows);

    private static ArchiveTable OfNotices<T>(string name)
        where T : class => new(typeof(T), name, (database, body) => database.Set<T>()
            .Where(row => database.Notices.Any(notice => notice.Id == EF.Property<long>(row, "NoticeId") && notice.BodyId == body))
            .OrderBy(row => EF.Property<long>(row, "NoticeId")));

    /// <summary>Who submitted it has no account here, so that nobody could be kept from publishing their own draft: it is submitted anew.</summary>
    private static void Reopen(Notice notice) => notice.DraftStage = notice.DraftStage == DraftStage.Submitted ? DraftStage.Draft : notice.DraftStage;
}
