using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Registry.PollutionPeaks.Evaluation;
using Registry.PollutionPeaks.Explanations;
using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.Rungs;
using Registry.PollutionPeaks.Targets;

namespace Registry.PollutionPeaks.Models;

/// <summary>A model as a file: the numbers and nothing else, so that anybody can compute its predictions in any language.</summary>
internal sealed record ModelDocument(
    string Format,
    string Rung,
    string Target,
    int Horizon,
    double MissCost,
    double Threshold,
    double Bias,
    IReadOnlyList<ModelDocument.FeatureDocument> Features,
    IReadOnlyList<ModelDocument.RecordDocument> TrackRecord,
    TrainingPeriod Training)
{
    private const string Current = "pollution-peak-model/1";

    /// <summary>Of what is told, not of what is computed with.</summary>
    private const int Digits = 7;

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The same for people to read.</summary>
    public static JsonSerializerOptions Readable { get; } = new(Json) { WriteIndented = true };

    public static ModelDocument Of(PeakModel model) => new(
        Current,
        model.Rung.Name(),
        model.Target.ToString(),
        (int)model.Horizon,
        model.MissCost,
        model.Threshold,
        model.Sum.Bias,
        [.. model.Features.Select((profile, i) => FeatureDocument.Of(profile, model.Sum.Shapes[i]))],
        [.. model.TrackRecord.Select(RecordDocument.Of)],
        model.Training);

    /// <exception cref="JsonException">The file is no model, or of a kind that this version does not know.</exception>
    public static PeakModel Read(Stream file)
    {
        var document = JsonSerializer.Deserialize<ModelDocument>(file, Json);
        return document is { Format: Current } && RungNames.TryParse(document.Rung, out var rung) && PeakTarget.TryParse(document.Target, out var target)
            ? new(
                rung,
                target,
                (Horizon)document.Horizon,
                document.MissCost,
                document.Threshold,
                [.. document.Features.Select(feature => feature.Profile())],
                new(document.Bias, [.. document.Features.Select(feature => feature.Shape())]),
                [.. document.TrackRecord.Select(record => record.Record())],
                document.Training)
            : throw new JsonException($"The file is no model of the kind {Current}.");
    }

    /// <param name="Logarithmic">The slope counts for log(1 + value), values below zero taken as zero.</param>
    /// <param name="Bounds">Up to and including which value each effect counts; the last effect has no bound.</param>
    internal sealed record FeatureDocument(
        string Name,
        string Unit,
        FeatureSource Source,
        bool Logarithmic,
        double Slope,
        IReadOnlyList<float> Bounds,
        IReadOnlyList<double> Effects,
        float Lowest,
        float Low,
        float Usual,
        float High,
        float Highest,
        double Deviation,
        double MeanContribution,
        double Spread,
        double Importance,
        IReadOnlyList<int> Density)
    {
        public static FeatureDocument Of(FeatureProfile profile, Shape shape) => new(
            profile.Feature.Name,
            profile.Feature.Unit,
            profile.Feature.Source,
            profile.Feature.IsSkewed,
            shape.Slope,
            shape.UpperBounds,
            [.. shape.Effects.Select(effect => Math.Round(effect, Digits))],
            profile.Lowest,
            profile.Low,
            profile.Usual,
            profile.High,
            profile.Highest,
            Math.Round(profile.Deviation, Digits),
            Math.Round(profile.MeanContribution, Digits),
            Math.Round(profile.Spread, Digits),
            Math.Round(profile.Importance, Digits),
            profile.Density);

        public FeatureProfile Profile() => new(
            new Feature(Name, Unit, Source) { IsSkewed = Logarithmic }, Lowest, Low, Usual, High, Highest, Deviation, MeanContribution, Spread, Importance, Density);

        public Shape Shape() => new(Slope, Logarithmic, Bounds, Effects);
    }

    internal sealed record RecordDocument(double Lowest, double Highest, int Days, int Peaks, double? ShareLow, double? ShareHigh)
    {
        public static RecordDocument Of(TrackRecord record) =>
            new(record.Lowest, record.Highest, record.Days, record.Peaks, Known(record.Share.Low), Known(record.Share.High));

        public TrackRecord Record() => new(Lowest, Highest, Days, Peaks, new Interval(ShareLow ?? double.NaN, ShareHigh ?? double.NaN));

        private static double? Known(double share) => double.IsNaN(share) ? null : Math.Round(share, Digits);
    }
}
