using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Registry.Domain.Notices.Declarations;
using Registry.Domain.Publication;
using Registry.Domain.Questionnaire;
using Registry.Web.Api.Contracts;
using Registry.Web.Api.Parameters;
using Registry.Web.Services.DeclaredDrafts;
using Registry.Web.Services.Drafts;
using Registry.Web.Setup;

namespace Registry.Web.Api;

/// <summary>Drafts that a program of a body writes and reads back. Publishing stays an act of people in the workspace.</summary>
internal static partial class DraftsApi
{
    public static void MapDrafts(this IEndpointRouteBuilder endpoints)
    {
        const string Address = "/api/v1/bodies/{id}/drafts/{sourceId}";
        string[] refusals = ["token-missing", "token-not-valid", "token-of-another-body", "draft-not-found", "notice-withdrawn"];
        endpoints.MapRead(Address, FindAsync).Describe("getDraft", ApiTags.Drafts, refusals).NeedsBodyToken().Takes();
        endpoints.MapPut(Address, PutAsync)
            .Describe(
                "putDraft",
                ApiTags.Drafts,
                [.. refusals.Where(code => code != "draft-not-found"), "body-not-json", "too-large", "media-type-not-supported", "draft-invalid", "draft-conflict", "draft-closed", "draft-changed"])
            .NeedsBodyToken()
            .Takes(ApiParameters.DryRun, ApiParameters.Overwrite);
    }

    private static async Task<Results<Ok<DraftContract>, ProblemHttpResult>> FindAsync(
        string id, string sourceId, HttpContext context, DeclaredDraftService declared, DraftReviews reviews, IOptions<RegistryOptions> options)
    {
        if (await declared.FindAsync(BearerToken.Of(context).BodyId, sourceId, context.RequestAborted) is not { } draft)
        {
            return ApiProblems.Of("draft-not-found", $"The body has written no draft “{sourceId}” through the API, or it was deleted since.");
        }

        if (draft.Notice.Status == NoticeStatus.Withdrawn)
        {
            return Withdrawn(draft);
        }

        context.Response.Headers.ETag = DeclaredMerge.Tag(draft.Values);
        return TypedResults.Ok(DraftContract.Of(draft, sourceId, reviews.Review(draft), options.Value.PublicUrl.TrimEnd('/')));
    }

    private static async Task<Results<Ok<DraftOutcomeContract>, Created<DraftOutcomeContract>, ProblemHttpResult>> PutAsync(
        string id,
        string sourceId,
        string? dryRun,
        string? overwrite,
        HttpContext context,
        DeclaredDraftService declared,
        DraftReviews reviews,
        DefinitionCatalogue definitions,
        IOptions<RegistryOptions> options)
    {
        if (!SourceIdPattern().IsMatch(sourceId))
        {
            return ApiProblems.ParameterInvalid("sourceId", sourceId, ["1 to 100 letters without accents, digits and . _ ~ : -"]);
        }

        var (node, refused) = await DeclarationBody.ReadAsync(context);
        if (refused is not null)
        {
            return refused;
        }

        var token = BearerToken.Of(context);
        var known = await declared.FindAsync(token.BodyId, sourceId, context.RequestAborted);
        var definition = known is null ? definitions.Current : reviews.DefinitionOf(known.Notice);
        var declaration = DeclarationReader.Read(node, definition);
        if (DeclarationMistakes.Refuse(declaration, definition, isNew: known is null, context.Request) is { } invalid)
        {
            return invalid;
        }

        var write = new DeclaredWrite(IsTrue(overwrite), IsTrue(dryRun), context.Request.Headers.IfMatch is [{ } tag] && tag != "*" ? tag : null);
        var result = await declared.PutAsync(token, sourceId, declaration, write, context.RequestAborted);
        if (Refusal(result, context) is { } problem)
        {
            return problem;
        }

        var draft = result.Draft!;
        if (!write.DryRun)
        {
            context.Response.Headers.ETag = DeclaredMerge.Tag(draft.Values);
        }

        var answer = DraftOutcomeContract.Of(result, sourceId, declaration, write.DryRun, reviews.Review(draft), options.Value.PublicUrl.TrimEnd('/'), DeclarationMistakes.LanguageOf(context.Request));
        return result.Outcome == DeclaredOutcome.Created && !write.DryRun
            ? TypedResults.Created(Links.ApiDraft(id, sourceId), answer)
            : TypedResults.Ok(answer);
    }

    private static ProblemHttpResult? Refusal(DeclaredResult result, HttpContext context) => result.Outcome switch
    {
        DeclaredOutcome.Withdrawn => Withdrawn(result.Draft!),
        DeclaredOutcome.Submitted => ApiProblems.Of("draft-closed", "The draft was submitted and waits for its publisher.", ("id", result.Draft?.Notice.PublicId)),
        DeclaredOutcome.ChangedSinceRead => ApiProblems.Of("draft-changed", "The draft is not the one that If-Match names: read it again."),
        DeclaredOutcome.Conflict => ApiProblems.Of(
            "draft-conflict",
            "People changed these values since they were last sent, and they are now sent otherwise. Nothing was stored.",
            ("conflicts", result.Conflicts.Select(DraftConflictContract.Of))),
        _ => null,
    };

    private static ProblemHttpResult Withdrawn(Draft draft) => ApiProblems.Of(
        "notice-withdrawn", "The notice of this draft was withdrawn and takes no draft any more.", ("id", draft.Notice.PublicId), ("ground", draft.Notice.WithdrawalGround));

    private static bool IsTrue(string? text) => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\A[A-Za-z0-9._~:-]{1,100}\z")]
    private static partial Regex SourceIdPattern();
}
