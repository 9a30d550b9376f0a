using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.Models;
using Registry.PollutionPeaks.Rungs;

namespace Registry.PollutionPeaks.ModelCards;

/// <summary>What whoever relies on a model should know of it: what it is for, from what it was made, how well it does, what it cost and where it stops.</summary>
/// <param name="Created">When it was trained.</param>
/// <param name="Target">Such as <c>pm10&gt;50</c>.</param>
/// <param name="Rung">The one kept.</param>
/// <param name="Recommended">The lowest rung that the test cannot tell from the best; null where there are too few peaks.</param>
/// <param name="TestFirst">First day of the test.</param>
/// <param name="Rungs">All rungs on the same test, the kept one among them.</param>
/// <param name="ModelJsonBytes">Of the model as numbers.</param>
/// <param name="UsesObservedWeather">The target day's observed weather stands in for its forecast: real forecasts will do less well.</param>
/// <param name="GridFactorSource">Where the CO₂e of a kilowatt-hour comes from.</param>
/// <param name="Features">Those that move the prediction most come first.</param>
public sealed record ModelCard(
    DateTimeOffset Created,
    string Target,
    int Horizon,
    string Rung,
    string? Recommended,
    double Threshold,
    double MissCost,
    TrainingPeriod Training,
    DateOnly TestFirst,
    DateOnly TestLast,
    double TestShare,
    int Seed,
    IReadOnlyList<RungSummary> Rungs,
    IReadOnlyList<LadderWarning> Warnings,
    long ModelJsonBytes,
    IReadOnlyDictionary<string, long> MlFiles,
    bool UsesObservedWeather,
    double GridFactor,
    string GridFactorSource,
    IReadOnlyList<CardFeature> Features)
{
    /// <summary>The figures of the rung kept.</summary>
    public RungSummary Kept => Rungs.Single(rung => rung.Rung == Rung);

    /// <summary>As it is written beside the model.</summary>
    public string ToJson() => System.Text.Json.JsonSerializer.Serialize(this, ModelDocument.Readable);

    /// <exception cref="System.Text.Json.JsonException">The file is no model card.</exception>
    public static ModelCard Read(Stream file) =>
        System.Text.Json.JsonSerializer.Deserialize<ModelCard>(file, ModelDocument.Json) ?? throw new System.Text.Json.JsonException("The model card is empty.");

    public static ModelCard Of(PeakTraining training, FeatureTable table, LadderOptions options, DateTimeOffset created)
    {
        var model = training.Model;
        var test = table.Rows.Where(row => row.Date > model.Training.Last).ToList();
        return new(
            created,
            model.Target.ToString(),
            (int)model.Horizon,
            model.Rung.Name(),
            training.Comparison.Recommendation?.Rung.Name(),
            model.Threshold,
            model.MissCost,
            model.Training,
            test[0].Date,
            test[^1].Date,
            options.TestShare,
            options.Seed,
            [.. training.Comparison.Rungs.Select(RungSummary.Of)],
            training.Comparison.Warnings,
            System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(ModelDocument.Of(model), ModelDocument.Json).LongLength,
            training.MlFiles.ToDictionary(file => file.Key, file => file.Value.LongLength, StringComparer.Ordinal),
            model.Features.Any(feature => feature.Feature.Source == FeatureSource.ObservedStandIn),
            options.Footprint.GridFactor,
            options.Footprint.GridFactorSource,
            [.. model.Features.OrderByDescending(feature => feature.Spread).Select(CardFeature.Of(model))]);
    }
}

/// <param name="Share">Of all the movement of the score, how much is this feature's, from 0 to 1.</param>
/// <param name="Importance">How much the Brier score worsens when the feature's values are shuffled.</param>
public sealed record CardFeature(string Name, string Unit, FeatureSource Source, double Share, double Importance)
{
    internal static Func<FeatureProfile, CardFeature> Of(PeakModel model)
    {
        var all = model.Features.Sum(feature => feature.Spread);
        return profile => new(profile.Feature.Name, profile.Feature.Unit, profile.Feature.Source, all == 0 ? 0 : profile.Spread / all, profile.Importance);
    }
}
