using System.Globalization;
using Registry.PollutionPeaks.Data;
using Registry.PollutionPeaks.Evaluation;
using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.Frugality;
using Registry.PollutionPeaks.Rungs;
using Registry.PollutionPeaks.Targets;

namespace Registry.Web.Services.Lab;

/// <summary>Everything that the pages of the lab show: data, the ladder trained on them, and the model that answers. It never changes.</summary>
/// <param name="Place">Where the data are from, as a person reads it.</param>
/// <param name="Target">What counts as a peak.</param>
/// <param name="Table">All days with the features of the model.</param>
/// <param name="Shown">The rung that answers: the best on training days of those that explain themselves.</param>
/// <param name="Test">The days after the training, judged by that rung.</param>
public sealed record LabState(
    string Place,
    AirData Data,
    PeakTarget Target,
    FeatureTable Table,
    LadderResult Ladder,
    Rung Shown,
    IReadOnlyList<JudgedDay> Test,
    LabSettings Settings)
{
    public bool IsSimulated => Data.Sheet.Simulated;

    public string Unit => Target.Unit;

    public double MissCost => Settings.MissCost;

    public FootprintSettings Footprint => Settings.Footprint;

    public string OfficialAlerts => Settings.OfficialAlerts;

    public int TestPeaks => Test.Count(day => day.Row.IsPeak);

    /// <summary>An alert is given from this probability on.</summary>
    public double Threshold => Ladder[Shown].Scores!.Threshold;

    /// <summary>What alerts would have come to in the test.</summary>
    public AlertCount Judge(double threshold)
    {
        var counts = Test.CountBy(day => day.With(threshold)).ToDictionary();
        return new AlertCount(
            counts.GetValueOrDefault(Outcome.Hit), counts.GetValueOrDefault(Outcome.FalseAlarm),
            counts.GetValueOrDefault(Outcome.Miss), counts.GetValueOrDefault(Outcome.Quiet));
    }

    /// <summary>The parameters by which the lab opens this day.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> AddressOf(FeatureRow row)
    {
        var date = KeyValuePair.Create("date", row.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return row.Station.Length == 0 ? [date] : [date, KeyValuePair.Create("station", row.Station)];
    }
}
