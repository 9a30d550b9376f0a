using Microsoft.AspNetCore.Http.HttpResults;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Api.Parameters;

/// <summary>The query parameters of an endpoint. It has no others: what is misspelt must not silently widen an answer.</summary>
internal sealed record TakenParameters(IReadOnlyList<ApiParameter> All);

internal static class ParameterCheck
{
    /// <summary>Refuses any other parameter, and values that a parameter does not have.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, params IReadOnlyList<ApiParameter> parameters) => endpoint
        .WithMetadata(new TakenParameters(parameters))
        .AddEndpointFilter((context, next) =>
        {
            var definitions = context.HttpContext.RequestServices.GetRequiredService<DefinitionCatalogue>();
            return Refusal(context.HttpContext.Request.Query, parameters, definitions.Current) is { } refused ? ValueTask.FromResult<object?>(refused) : next(context);
        });

    private static ProblemHttpResult? Refusal(IQueryCollection query, IReadOnlyList<ApiParameter> parameters, QuestionnaireDefinition definition)
    {
        foreach (var (name, values) in query)
        {
            if (parameters.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } parameter)
            {
                return ApiProblems.ParameterUnknown(name, [.. parameters.Select(one => one.Name)]);
            }

            var given = values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim()).ToList();
            if (given.Count > 1 && !parameter.Repeatable)
            {
                return ApiProblems.ParameterInvalid(name, string.Join(", ", given), [ApiWording.Spoken.Text("Allowed.One")]);
            }

            if (given.FirstOrDefault(value => !parameter.Allows(value, definition)) is { } wrong)
            {
                return ApiProblems.ParameterInvalid(name, wrong, parameter.AllowedIn(definition));
            }
        }

        return null;
    }
}
