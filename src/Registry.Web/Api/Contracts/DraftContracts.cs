using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Notices.Declarations;
using Registry.Domain.Publication;
using Registry.Domain.Standards.Writing;
using Registry.Web.Services;
using Registry.Web.Services.DeclaredDrafts;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Api.Contracts;

/// <summary>A draft as its body reads it: with what will be withheld.</summary>
/// <param name="Stage"><c>draft</c>, <c>submitted</c>, or <c>published</c> where nothing is being edited.</param>
/// <param name="Missing">What publication still needs.</param>
public sealed record DraftContract(
    string Id, string SourceId, string Body, string Stage, string Language, string Url, JsonNode Header, JsonNode Answers, IReadOnlyList<MissingContract> Missing)
{
    public static DraftContract Of(Draft draft, string sourceId, DraftReview review, string publicUrl)
    {
        var values = AnswerSetJson.Write(draft.Values);
        return new DraftContract(
            draft.Notice.PublicId,
            sourceId,
            draft.Notice.Body.Slug,
            StageOf(draft),
            draft.Notice.Language,
            publicUrl + Links.Draft("fr", draft.Notice.PublicId),
            values["header"]!.DeepClone(),
            values["answers"]!.DeepClone(),
            MissingContract.Of(review));
    }

    private static string StageOf(Draft draft) => draft.Notice.DraftStage switch
    {
        DraftStage.Draft => "draft",
        DraftStage.Submitted => "submitted",
        _ => "published",
    };
}

/// <param name="Label">In English.</param>
public sealed record MissingContract(string Path, string Label)
{
    public static IReadOnlyList<MissingContract> Of(DraftReview review) =>
    [
        .. review.MissingHeader.Select(field => new MissingContract(DraftPaths.Header(field.Id), field.Label.English)),
        .. review.MissingQuestions.Select(question => new MissingContract(question.Id, question.Text.English)),
    ];
}

/// <summary>What came of a declaration.</summary>
/// <param name="Outcome"><c>created</c>, <c>updated</c> or <c>unchanged</c>; of a dry run, what it would be.</param>
/// <param name="Id">Of the notice; null where a dry run would create it.</param>
/// <param name="Changed">Paths stored, or that would be.</param>
public sealed record DraftOutcomeContract(string Outcome, bool DryRun, string? Id, string SourceId, string? Url, IReadOnlyList<string> Changed, LossReportContract Report)
{
    internal static DraftOutcomeContract Of(DeclaredResult result, string sourceId, Declaration declaration, bool dryRun, DraftReview review, string publicUrl, string language)
    {
        var id = dryRun && result.Outcome == DeclaredOutcome.Created ? null : result.Draft!.Notice.PublicId;
        return new DraftOutcomeContract(
            result.Outcome.ToString().ToLowerInvariant(),
            dryRun,
            id,
            sourceId,
            id is null ? null : publicUrl + Links.Draft("fr", id),
            result.Changed,
            LossReportContract.Of(declaration.Report(MissingIn(review, language)), language));
    }

    private static MissingField[] MissingIn(DraftReview review, string language) =>
    [
        .. review.MissingHeader.Select(field => new MissingField(DraftPaths.Header(field.Id), field.Label.In(language))),
        .. review.MissingQuestions.Select(question => new MissingField(question.Id, question.Text.In(language))),
    ];
}

/// <summary>A mistake in a declaration.</summary>
/// <param name="Code">A word for programs.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
/// <param name="Nearest">The known name that is spelt most alike.</param>
public sealed record DeclarationErrorContract(string Path, string Code, string Message, string? Nearest);

/// <summary>A value that a person changed since it was last sent.</summary>
public sealed record DraftConflictContract(string Path, JsonNode? Stored, JsonNode? Sent, DateTime? ChangedAt)
{
    public static DraftConflictContract Of(DeclaredConflict conflict) => new(conflict.Path, Write(conflict.Stored), Write(conflict.Sent), conflict.At);

    private static JsonObject? Write(StatedValue? stated) => stated is null ? null : StatedValueJson.Write(stated);
}
