using Registry.PollutionPeaks.Data;
using Registry.PollutionPeaks.Explanations;
using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.ModelCards;
using Registry.PollutionPeaks.Models;
using Registry.PollutionPeaks.Rungs;
using Registry.PollutionPeaks.Targets;

namespace Registry.Web.Services.Lab;

/// <summary>Trains and tests everything that the lab shows of some data. Takes seconds, on all cores.</summary>
public static class LabMaker
{
    /// <param name="place">Where the data are from, as a person reads it.</param>
    /// <param name="target">Null for the default of the data.</param>
    /// <exception cref="ArgumentException">The data cannot be learnt from: no pollutant, too few days, or no peak.</exception>
    public static LabState Make(AirData data, string place, PeakTarget? target, LabSettings settings, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var asked = target ?? PeakTargets.Default(data.Table) ?? throw new ArgumentException("The data have no pollutant for which peaks are defined.", nameof(data));
        var table = FeatureBuilder.Build(data.Table, asked, new FeatureOptions(Horizon.Today));
        return Make(table, data.Sheet, new PeakQuestion(asked, Horizon.Today, place, data.Sheet.Simulated), settings, now, cancellation);
    }

    public static LabState Make(FeatureTable table, DataSheet sheet, PeakQuestion question, LabSettings settings, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var options = new LadderOptions { PeakLevel = question.Target.Threshold, MissCost = settings.MissCost, Footprint = settings.Footprint };
        var training = PeakTraining.Train(table, question, options, cancellation: cancellation);
        var probabilities = training.Comparison[training.Model.Rung].Scores!.TestProbabilities;
        var test = table.Rows.Where(row => row.Date > training.Comparison.TrainingEnds).Select((row, i) => new JudgedDay(row, probabilities[i]));
        return new LabState(question.Data, sheet, table, training, ModelCard.Of(training, table, options, now), [.. test], new PastDays(training.Model, table.Rows), settings);
    }
}
