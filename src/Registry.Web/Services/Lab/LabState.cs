using System.Globalization;
using Registry.PollutionPeaks.Data;
using Registry.PollutionPeaks.Evaluation;
using Registry.PollutionPeaks.Explanations;
using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.Frugality;
using Registry.PollutionPeaks.ModelCards;
using Registry.PollutionPeaks.Models;
using Registry.PollutionPeaks.Rungs;
using Registry.PollutionPeaks.Targets;

namespace Registry.Web.Services.Lab;

/// <summary>Everything that the pages of the lab show: data, the ladder trained on them, and the model that answers. It never changes.</summary>
/// <param name="Place">Where the data are from, as a person reads it.</param>
/// <param name="Table">All days with the features of the model.</param>
/// <param name="Card">Of the model that answers.</param>
/// <param name="Test">The days after the training, judged by the model that answers.</param>
/// <param name="PastDays">The days learnt from.</param>
public sealed record LabState(
    string Place,
    DataSheet Sheet,
    FeatureTable Table,
    PeakTraining Training,
    ModelCard Card,
    IReadOnlyList<JudgedDay> Test,
    PastDays PastDays,
    LabSettings Settings)
{
    /// <summary>Days that can be asked for by a name, whatever the data.</summary>
    public static IReadOnlyList<string> Picks { get; } = ["peak", "ordinary", "near-threshold", "false-alarm", "missed"];

    public PeakModel Model => Training.Model;

    public LadderResult Ladder => Training.Comparison;

    /// <summary>The rung that answers: the best on training days of those that explain themselves.</summary>
    public Rung Shown => Model.Rung;

    /// <summary>What counts as a peak.</summary>
    public PeakTarget Target => Model.Target;

    public bool IsSimulated => Sheet.Simulated;

    public string Unit => Target.Unit;

    public double MissCost => Settings.MissCost;

    public FootprintSettings Footprint => Settings.Footprint;

    public string OfficialAlerts => Settings.OfficialAlerts;

    public int TestPeaks => Test.Count(day => day.Row.IsPeak);

    /// <summary>An alert is given from this probability on.</summary>
    public double Threshold => Model.Threshold;

    public IReadOnlyList<string> Stations => Sheet.Stations;

    /// <summary>As a date field writes it.</summary>
    public string FirstDay => Written(Table.Rows[0].Date);

    public string LastDay => Written(Table.Rows[^1].Date);

    /// <summary>The bar that is cheapest on the days learnt from, where a missed peak is worth so many false alarms.</summary>
    public double ThresholdFor(double missCost) => Training.ThresholdFor(missCost);

    /// <summary>What alerts would have come to in the test.</summary>
    public AlertCount Judge(double threshold)
    {
        var counts = Test.CountBy(day => day.With(threshold)).ToDictionary();
        return new AlertCount(
            counts.GetValueOrDefault(Outcome.Hit), counts.GetValueOrDefault(Outcome.FalseAlarm),
            counts.GetValueOrDefault(Outcome.Miss), counts.GetValueOrDefault(Outcome.Quiet));
    }

    /// <param name="station">Null or unknown for the first that has the day.</param>
    /// <returns>Null where the data do not have the day.</returns>
    public FeatureRow? DayOf(DateOnly date, string? station)
    {
        var rows = Table.Rows.Where(row => row.Date == date).ToList();
        return rows.Find(row => row.Station == station) ?? rows.FirstOrDefault();
    }

    /// <summary>A day of the test by the name of what happened; a peak that was foreseen where the name is unknown or the test has no such day.</summary>
    public FeatureRow Pick(string? name)
    {
        var found = name switch
        {
            "ordinary" => Median(Test.Where(day => day.With(Threshold) == Outcome.Quiet)),
            "near-threshold" => Test.MinBy(day => Math.Abs(day.Row.Level - Target.Threshold)),
            "false-alarm" => Test.Where(day => day.With(Threshold) == Outcome.FalseAlarm).MaxBy(day => day.Probability),
            "missed" => Test.Where(day => day.With(Threshold) == Outcome.Miss).MinBy(day => day.Probability),
            _ => null,
        };
        return (found ?? Median(Test.Where(day => day.With(Threshold) == Outcome.Hit)) ?? Test[^1]).Row;
    }

    /// <summary>The parameters by which the lab opens this day.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> AddressOf(FeatureRow row)
    {
        var date = KeyValuePair.Create("date", Written(row.Date));
        return Stations.Count < 2 ? [date] : [date, KeyValuePair.Create("station", row.Station)];
    }

    /// <summary>The one in the middle by probability: neither the plainest case nor the closest.</summary>
    private static JudgedDay? Median(IEnumerable<JudgedDay> days)
    {
        var ordered = days.OrderBy(day => day.Probability).ToList();
        return ordered.Count == 0 ? null : ordered[ordered.Count / 2];
    }

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
