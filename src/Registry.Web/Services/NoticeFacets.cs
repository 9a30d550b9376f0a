using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Territories;

namespace Registry.Web.Services;

/// <summary>The values by which search filters a published notice, read from its document.</summary>
public static class NoticeFacets
{
    private const string TerritoryField = "territory";

    /// <summary>Search parameter by header field that carries <c>facet: true</c> in the definition.</summary>
    public static IReadOnlyDictionary<string, string> ParameterByField { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["policy_area"] = "area",
        ["kind"] = "kind",
        ["lifecycle"] = "lifecycle",
        ["data_used"] = "dataset",
        ["suppliers"] = "supplier",
        [TerritoryField] = "territory",
    };

    /// <summary>Distinct (parameter, value) pairs. Level values are 1 to 4 and stand only where the level is known.</summary>
    public static IReadOnlyList<(string Field, string Value)> Of(NoticeDocument document)
    {
        var facets = new HashSet<(string, string)> { ("body", document.Body.Id), ("language", document.Language) };
        foreach (var translation in document.Translations)
        {
            facets.Add(("language", translation.Language));
        }

        foreach (var (field, parameter) in ParameterByField)
        {
            if (document.Values.Header.TryGetValue(field, out var stated) && stated.State == DisclosureState.Disclosed)
            {
                foreach (var value in field == TerritoryField ? Territories(stated.Value) : Values(stated.Value))
                {
                    facets.Add((parameter, value));
                }
            }
        }

        if (document.Assessment?["impact"]?["level"] is JsonValue level)
        {
            facets.Add(("level", level.ToString()));
        }

        return [.. facets];
    }

    /// <summary>Territories with a code are filtered by it, the others by their name.</summary>
    private static IEnumerable<string> Territories(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(Territories),
        JsonObject group when TerritoryKey.Of(group["level"]?.ToString(), group["insee_code"]?.ToString(), group["name"]?.ToString()) is { } key => [key],
        JsonObject => [],
        _ => Values(node),
    };

    private static IEnumerable<string> Values(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(Values),
        // A group is filtered by what names it: the stage of a lifecycle, the name of a supplier or dataset.
        JsonObject group => Values(group["stage"] ?? group["name"]),
        JsonValue value when value.ToString().Trim() is { Length: > 0 } text => [text],
        _ => [],
    };
}
