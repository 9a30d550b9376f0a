using System.Globalization;
using System.Text;

namespace Registry.PollutionPeaks.ModelCards;

/// <summary>The model card as a text to read.</summary>
public static class ModelCardText
{
    /// <summary>In Markdown, in English.</summary>
    public static string Write(ModelCard card)
    {
        var text = new StringBuilder();
        Head(text, card);
        Figures(text, card);
        Ladder(text, card);
        Cost(text, card);
        Features(text, card);
        Limits(text, card);
        return text.ToString();
    }

    private static void Head(StringBuilder text, ModelCard card)
    {
        Line(text, $"# Model card: {card.Target}, {(card.Horizon == 0 ? "the same day" : "the next day")}");
        Line(text, $"");
        Line(text, $"{(card.Training.IsSimulated ? "**Trained on simulated data: a demonstration, nothing to act on.** " : "")}Not an official alert.");
        Line(text, $"");
        Line(text, $"- Purpose: give the probability that a day is a peak ({card.Target}), and say why.");
        Line(text, $"- Model: {card.Rung}; recommended by the test: {card.Recommended ?? "none, too few peaks"}.");
        Line(text, $"- Alert: from a probability of {card.Threshold:P1} on; a missed peak was said to cost {card.MissCost:0.##} false alarms.");
        Line(text, $"- Trained: {card.Created:yyyy-MM-dd}, seed {card.Seed}, on {card.Training.Data}{(card.Training.IsSimulated ? " (simulated)" : "")}, {card.Training.First:yyyy-MM-dd} to {card.Training.Last:yyyy-MM-dd}: {card.Training.Days} days (one a station), {card.Training.Peaks} peaks.");
        Line(text, $"- Tested: {card.TestFirst:yyyy-MM-dd} to {card.TestLast:yyyy-MM-dd}: {card.Kept.TestDays} days, {card.Kept.TestPeaks} peaks, none of which it had learnt from.");
        Line(text, $"");
    }

    private static void Figures(StringBuilder text, ModelCard card)
    {
        var kept = card.Kept;
        Line(text, $"## How well it does");
        Line(text, $"");
        Line(text, $"Of {kept.TestPeaks} peaks, {kept.Pod:P0} had an alert; of its alerts, {kept.Far:P0} were false. 95 % intervals come from drawing the days anew.");
        Line(text, $"");
        Line(text, $"| Measure | Value | 95 % interval |");
        Line(text, $"|---|---|---|");
        foreach (var (name, key, value) in new[] { ("ROC-AUC", "auc", kept.Auc), ("Average precision", "averagePrecision", kept.AveragePrecision), ("F1", "f1", kept.F1), ("Probability of detection", "pod", kept.Pod), ("False alarm ratio", "far", kept.Far), ("Critical success index", "csi", kept.Csi), ("Brier score", "brier", kept.Brier), ("Brier skill against climatology", "brierSkill", kept.BrierSkill) })
        {
            Line(text, $"| {name} | {value:0.000} | {Bounds(kept.Intervals![key])} |");
        }

        Line(text, $"| Expected calibration error (ten bins) | {kept.Ece:0.000} | {Bounds(kept.EceInterval!)}; a perfect forecaster: {Bounds(kept.EceOfPerfectForecaster!)} |");
        Line(text, $"");
    }

    private static void Ladder(StringBuilder text, ModelCard card)
    {
        Line(text, $"## Beside simpler and heavier models");
        Line(text, $"");
        Line(text, $"| Rung | AUC | Average precision | Brier | Training energy (J) | Model (bytes) |");
        Line(text, $"|---|---|---|---|---|---|");
        foreach (var rung in card.Rungs)
        {
            Line(text, rung.Available
                ? $"| {rung.Rung} | {rung.Auc:0.000} | {rung.AveragePrecision:0.000} | {rung.Brier:0.0000} | {rung.EnergyJoules:0.###} | {rung.ModelBytes} |"
                : (FormattableString)$"| {rung.Rung} | unavailable: {rung.Reason} | | | | |");
        }

        Line(text, $"");
    }

    private static void Cost(StringBuilder text, ModelCard card)
    {
        var kept = card.Kept;
        Line(text, $"## What it cost");
        Line(text, $"");
        Line(text, $"- Training: {kept.TrainSeconds:0.###} s, {kept.CpuSeconds:0.###} s of processor time, {kept.EnergyJoules:0.###} J (between {kept.EnergyJoulesLow:0.###} and {kept.EnergyJoulesHigh:0.###} J). Choosing its settings took {kept.SelectionSeconds:0.#} s more.");
        Line(text, $"- Method: {kept.EnergyMethod}.");
        Line(text, $"- CO₂e of the training: {kept.Co2Grams:0.######} g, at {card.GridFactor:0.#} g/kWh ({card.GridFactorSource}).");
        Line(text, $"- One thousand predictions: {kept.PredictionJoules:0.######} J.");
        Line(text, $"- Size: {card.ModelJsonBytes} bytes as numbers; ML.NET files: {string.Join(", ", card.MlFiles.Select(file => $"{file.Key} {file.Value} bytes"))}.");
        Line(text, $"- Inputs: {kept.Inputs}.");
        Line(text, $"");
    }

    private static void Features(StringBuilder text, ModelCard card)
    {
        Line(text, $"## What it looks at");
        Line(text, $"");
        Line(text, $"| Feature | Unit | Source | Share of the movement | Brier score lost without it |");
        Line(text, $"|---|---|---|---|---|");
        foreach (var feature in card.Features)
        {
            Line(text, $"| {feature.Name} | {feature.Unit} | {feature.Source} | {feature.Share:P1} | {feature.Importance:0.00000} |");
        }

        Line(text, $"");
    }

    private static void Limits(StringBuilder text, ModelCard card)
    {
        Line(text, $"## Limits");
        Line(text, $"");
        Line(text, $"- It refuses days on which a feature lies beyond the values learnt from by more than a tenth of their span.");
        Line(text, $"- It knows only the places and years it learnt from; other places, instruments or emissions need a new training and a new test.");
        if (card.UsesObservedWeather)
        {
            Line(text, $"- The target day's observed weather stood in for its forecast. With real forecasts it will do less well.");
        }

        foreach (var warning in card.Warnings)
        {
            Line(text, $"- Warning: {warning}.");
        }
    }

    private static string Bounds(IReadOnlyList<double?> bounds) => bounds[0] is { } low && bounds[1] is { } high
        ? string.Create(CultureInfo.InvariantCulture, $"{low:0.000} to {high:0.000}")
        : "not known";

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
