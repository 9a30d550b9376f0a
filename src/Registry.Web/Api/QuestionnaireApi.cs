using Microsoft.AspNetCore.Http.HttpResults;
using Registry.Domain.Questionnaire;
using Registry.Web.Api.Contracts;
using Registry.Web.Api.Parameters;
using Registry.Web.Caching;
using Registry.Web.Setup;

namespace Registry.Web.Api;

/// <summary>The questionnaire that drafts are filled with now: every field and question with its type, limits and options.</summary>
internal static class QuestionnaireApi
{
    public static void MapQuestionnaire(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(Links.ApiQuestionnaire(), ReadEndpoints.Methods, Find).KeepAnswer().Describe("getQuestionnaire", ApiTags.Questionnaire).Takes();

    private static Ok<QuestionnaireContract> Find(DefinitionCatalogue definitions) => TypedResults.Ok(QuestionnaireContract.Of(definitions.Current));
}
