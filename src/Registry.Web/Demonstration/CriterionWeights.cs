using System.Text.Json.Nodes;
using Registry.PollutionPeaks.ModelCards;
using Registry.Web.Services.Lab;

namespace Registry.Web.Demonstration;

/// <summary>What each criterion of a notice weighs in a model: the features that it gathers move so much of the answer together.</summary>
internal static class CriterionWeights
{
    /// <summary>The beginnings of the names of the features that a criterion gathers.</summary>
    private const string Features = "features";

    /// <returns>In words, by rank of the criterion; none where the list names no features.</returns>
    /// <exception cref="FormatException">A feature belongs to no criterion, or to two.</exception>
    public static IReadOnlyDictionary<int, string> Of(JsonArray criteria, ModelCard card, ModelDeclaration declaration)
    {
        var gathered = criteria.Index()
            .Where(criterion => criterion.Item is JsonObject parts && parts.ContainsKey(Features))
            .ToDictionary(criterion => criterion.Index, criterion => Gathered(criterion.Item![Features]!.AsArray(), card));
        var all = gathered.Values.SelectMany(features => features).CountBy(feature => feature.Name).ToDictionary();
        return gathered.Count > 0 && card.Features.FirstOrDefault(feature => all.GetValueOrDefault(feature.Name) != 1) is { } astray
            ? throw new FormatException($"The feature {astray.Name} should belong to one criterion.")
            : gathered.ToDictionary(pair => pair.Key, pair => declaration.Weight(pair.Value.Sum(feature => feature.Share)));
    }

    /// <summary>A criterion as the notice has it.</summary>
    public static JsonObject Weighed(JsonObject criterion, string weight)
    {
        var weighed = criterion.DeepClone().AsObject();
        weighed.Remove(Features);
        weighed["weight"] = weight;
        return weighed;
    }

    private static List<CardFeature> Gathered(JsonArray beginnings, ModelCard card) =>
        [.. card.Features.Where(feature => beginnings.Any(beginning => feature.Name.StartsWith(beginning!.GetValue<string>(), StringComparison.Ordinal)))];
}
