using System.Globalization;
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
        endpoints.MapMethods(Address, ReadEndpoints.Methods, FindAsync).Describe("getDraft", ApiTags.Drafts, refusals).NeedsBodyToken().Takes();
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
            return ApiProblems.Of("draft-not-found", ApiProblems.Say("draft-not-found", sourceId));
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
            return ApiProblems.ParameterInvalid("sourceId", sourceId, [ApiWording.Spoken.Text("Allowed.SourceId")]);
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
        if (DeclarationMistakes.Refuse(declaration, definition, isNew: known is null) is { } invalid)
        {
            return invalid;
        }

        var write = new DeclaredWrite(IsTrue(overwrite), IsTrue(dryRun), ExpectedTags(context.Request));
        var result = await declared.PutAsync(token, sourceId, declaration, write, context.RequestAborted);
        if (Refusal(result) is { } problem)
        {
            return problem;
        }

        var draft = result.Draft!;
        if (!write.DryRun)
        {
            context.Response.Headers.ETag = DeclaredMerge.Tag(draft.Values);
        }

        var answer = DraftOutcomeContract.Of(result, sourceId, declaration, write.DryRun, reviews.Review(draft), options.Value.PublicUrl.TrimEnd('/'), CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        return result.Outcome == DeclaredOutcome.Created && !write.DryRun
            ? TypedResults.Created(Links.ApiDraft(id, sourceId), answer)
            : TypedResults.Ok(answer);
    }

    private static ProblemHttpResult? Refusal(DeclaredResult result) => result.Outcome switch
    {
        DeclaredOutcome.Withdrawn => Withdrawn(result.Draft!),
        DeclaredOutcome.Submitted => ApiProblems.Of("draft-closed", ApiProblems.Say("draft-closed"), ("id", result.Draft?.Notice.PublicId)),
        DeclaredOutcome.ChangedSinceRead => ApiProblems.Of("draft-changed", ApiProblems.Say("draft-changed")),
        DeclaredOutcome.Conflict => ApiProblems.Of(
            "draft-conflict",
            ApiProblems.Say("draft-conflict"),
            ("conflicts", result.Conflicts.Select(DraftConflictContract.Of))),
        _ => null,
    };

    private static ProblemHttpResult Withdrawn(Draft draft) => ApiProblems.Of(
        "notice-withdrawn", ApiProblems.Say("notice-withdrawn-draft"), ("id", draft.Notice.PublicId), ("ground", draft.Notice.WithdrawalGround));

    // RFC 9110, section 13.1.1: any of the tags will do, and a weak one never does. "*" only asks that there is a draft.
    private static string[]? ExpectedTags(HttpRequest request) =>
        request.Headers.IfMatch.Count == 0 ? null : [.. request.GetTypedHeaders().IfMatch.Where(tag => !tag.IsWeak).Select(tag => tag.Tag.ToString())];

    private static bool IsTrue(string? text) => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\A[A-Za-z0-9._~:-]{1,100}\z")]
    private static partial Regex SourceIdPattern();
}
