using System.Diagnostics;
using Registry.PollutionPeaks.Evaluation;
using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.Frugality;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>Trains every rung on the same days with the same features and tests it on the same later days.</summary>
public static class Ladder
{
    /// <summary>Below so many peaks, or days without one, figures are chance, and no rung is said to be better than another.</summary>
    public const int FewestPeaks = 10;

    private const int PredictionsWeighed = 1000;

    /// <param name="progress">Told which rung is done, from 0 to the number of rungs.</param>
    /// <exception cref="TooLittleToLearnException">The table has too few days.</exception>
    public static LadderResult Evaluate(FeatureTable table, LadderOptions options, Action<int, int>? progress = null, CancellationToken cancellation = default) =>
        Climb(table, options, progress, cancellation).Result;

    /// <returns>The models too.</returns>
    internal static (LadderResult Result, IReadOnlyDictionary<Rung, TrainedRung> Trained) Climb(
        FeatureTable table, LadderOptions options, Action<int, int>? progress, CancellationToken cancellation)
    {
        var split = new Split(table, options.TestShare);
        var test = new TestDays(split.Test, options);
        var trained = new Dictionary<Rung, TrainedRung>();
        var results = new List<RungResult>();
        foreach (var trainer in Trainers(split.Features, options))
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Invoke(results.Count, options.Rungs.Count);
            if (WhyUnavailable(trainer, split) is { } reason)
            {
                results.Add(new(trainer.Rung, reason, null));
                continue;
            }

            var rung = TrainedRung.Train(trainer, split, options);
            trained.Add(trainer.Rung, rung);
            results.Add(new(trainer.Rung, null, test.Check(rung)));
        }

        progress?.Invoke(options.Rungs.Count, options.Rungs.Count);
        var warnings = Warnings(split, results).ToList();
        var isChance = warnings.Exists(warning => warning is LadderWarning.TooFewTestPeaks or LadderWarning.TooFewQuietTestDays);
        var recommendation = isChance ? null : Recommending.Recommend(results, test);
        return (new(split.TrainingEnds, split.Training.Count, Peaks(split.Training), results, recommendation, warnings), trained);
    }

    internal static int Peaks(IReadOnlyList<FeatureRow> rows) => rows.Count(row => row.IsPeak);

    private static IEnumerable<RungTrainer> Trainers(IReadOnlyList<Feature> features, LadderOptions options)
    {
        var lines = new Lines(features, options.Seed);
        RungTrainer[] all =
        [
            new Climatology(), new Persistence(options.PeakLevel), new Agency(options.PeakLevel), new AgencyCorrected(options.Seed),
            new OneRule(), new Logistic(features, lines), new Additive(features, lines, options.Seed), new Boosting(options.Seed),
        ];
        return all.Where(trainer => options.Rungs.Contains(trainer.Rung));
    }

    private static string? WhyUnavailable(RungTrainer trainer, Split split)
    {
        if (trainer.Rung <= Rung.Agency)
        {
            return trainer.WhyUnavailable(split);
        }

        return Peaks(split.Training) == 0 ? "the days to learn from hold no peak"
            : Peaks(split.Training) == split.Training.Count ? "the days to learn from are all peaks"
            : split.Folds().All(fold => Peaks(fold.Learnt) == 0) ? "the first peak comes so late in the days to learn from that no later days are left to check a model on"
            : trainer.WhyUnavailable(split);
    }

    private static IEnumerable<LadderWarning> Warnings(Split split, List<RungResult> results)
    {
        if (Peaks(split.Test) < FewestPeaks)
        {
            yield return LadderWarning.TooFewTestPeaks;
        }

        if (split.Test.Count - Peaks(split.Test) < FewestPeaks)
        {
            yield return LadderWarning.TooFewQuietTestDays;
        }

        if (Peaks(split.Training) < FewestPeaks)
        {
            yield return LadderWarning.TooFewTrainingPeaks;
        }

        if (results.Exists(result => result is { Rung: Rung.Agency, IsAvailable: true }) && Agency.HasGaps(split))
        {
            yield return LadderWarning.AgencyForecastMissing;
        }
    }

    /// <summary>The test rows, with the days drawn anew once for all rungs.</summary>
    internal sealed class TestDays
    {
        private readonly IReadOnlyList<FeatureRow> _rows;
        private readonly bool[] _isPeak;
        private readonly LadderOptions _options;
        private double[]? _reference;

        public TestDays(IReadOnlyList<FeatureRow> rows, LadderOptions options)
        {
            _rows = rows;
            _isPeak = [.. rows.Select(row => row.IsPeak)];
            _options = options;
            Bootstrap = new([.. rows.Select(row => row.Date)], options.BootstrapDraws, options.Seed);
        }

        public DayBootstrap Bootstrap { get; }

        public double[] ResampledBrier(IReadOnlyList<double> probabilities) => Bootstrap.Resample(weights => BrierScore.Of(probabilities, _isPeak, weights));

        public RungScores Check(TrainedRung rung)
        {
            var scores = rung.Model.Scores(_rows);
            var probabilities = scores.Select(rung.Probability).ToArray();
            _reference ??= Reference(rung, probabilities);
            var ranking = new Ranking(scores, _isPeak);
            var (auc, precision) = ranking.Areas();
            var brier = BrierScore.Of(probabilities, _isPeak);
            var (_, predicting) = rung.Meter.Weigh(() => Predict(rung));
            return new(
                auc,
                precision,
                AlertCount.Of(probabilities, _isPeak, rung.Threshold),
                brier,
                BrierScore.Skill(brier, BrierScore.Of(_reference, _isPeak)),
                Reliability.Of(probabilities, _isPeak, Bootstrap, _options.Seed),
                rung.Threshold,
                rung.Calibration is not null,
                rung.FoldBrier,
                _rows.Count,
                _rows.Select(row => row.Date).Distinct().Count(),
                Peaks(_rows),
                Intervals(rung, ranking, probabilities),
                rung.Training,
                rung.SelectionSeconds,
                predicting,
                rung.Meter.Describe(rung.Training.Method),
                rung.Model.Bytes,
                rung.Model.Inputs,
                rung.Settings,
                probabilities);
        }

        /// <summary>Skill is against climatology, trained on the side where it is not among the rungs asked for.</summary>
        private double[] Reference(TrainedRung rung, double[] probabilities)
        {
            if (rung.Rung == Rung.Climatology)
            {
                return probabilities;
            }

            var climatology = new Climatology().Train(rung.Split.Training, rung.Settings);
            return [.. climatology.Scores(_rows).Select(climatology.Probability)];
        }

        private double Predict(TrainedRung rung)
        {
            double sum = 0;
            for (var i = 0; i < PredictionsWeighed; i++)
            {
                sum += rung.Probability(rung.Model.Score(_rows[i % _rows.Count]));
            }

            return sum;
        }

        private RungIntervals Intervals(TrainedRung rung, Ranking ranking, double[] probabilities)
        {
            var draws = Bootstrap.Weights.Count;
            var figures = new (double Auc, double Precision, double Brier, double Skill, AlertCount Alerts)[draws];
            Parallel.For(0, draws, draw =>
            {
                var weights = Bootstrap.Weights[draw];
                var (auc, precision) = ranking.Areas(weights);
                var brier = BrierScore.Of(probabilities, _isPeak, weights);
                var skill = BrierScore.Skill(brier, BrierScore.Of(_reference!, _isPeak, weights));
                figures[draw] = (auc, precision, brier, skill, AlertCount.Of(probabilities, _isPeak, rung.Threshold, weights));
            });
            return new(
                Interval.Of(figures.Select(figure => figure.Auc)),
                Interval.Of(figures.Select(figure => figure.Precision)),
                Interval.Of(figures.Select(figure => figure.Brier)),
                Interval.Of(figures.Select(figure => figure.Skill)),
                Interval.Of(figures.Select(figure => figure.Alerts.Pod)),
                Interval.Of(figures.Select(figure => figure.Alerts.Far)),
                Interval.Of(figures.Select(figure => figure.Alerts.Csi)),
                Interval.Of(figures.Select(figure => figure.Alerts.F1)));
        }
    }
}

/// <summary>A rung with all that was chosen for it on the days to learn from.</summary>
internal sealed record TrainedRung(
    Rung Rung, RungModel Model, Calibration? Calibration, double Threshold, double FoldBrier, IReadOnlyList<CheckedFold> Folds,
    IReadOnlyDictionary<string, double> Settings, Footprint Training, double SelectionSeconds, EnergyMeter Meter, Split Split)
{
    public double Probability(double score) => Calibration?.Probability(score) ?? Model.Probability(score);

    public static TrainedRung Train(RungTrainer trainer, Split split, LadderOptions options)
    {
        var start = Stopwatch.GetTimestamp();
        var choice = trainer.Choose([.. split.Folds().Where(fold => Ladder.Peaks(fold.Learnt) > 0 || trainer.Rung <= Rung.Agency)]);
        var calibration = IsCalibrated(trainer.Rung) ? Calibration.Choose(choice.Folds) : null;
        double[] probabilities = calibration is null
            ? [.. choice.Folds.SelectMany(fold => fold.Probabilities)]
            : [.. choice.Folds.SelectMany(fold => fold.Scores).Select(calibration.Probability)];
        bool[] isPeak = [.. choice.Folds.SelectMany(fold => fold.IsPeak)];
        var threshold = trainer.Rung == Rung.Agency ? 0.5 : DecisionThreshold.Choose(probabilities, isPeak, options.MissCost);
        var selection = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var meter = new EnergyMeter(options.Footprint);
        var (model, training) = meter.Weigh(() => trainer.Train(split.Training, choice.Settings));
        return new(trainer.Rung, model, calibration, threshold, BrierScore.Of(probabilities, isPeak), choice.Folds, choice.Settings, training, selection, meter, split);
    }

    /// <summary>The raw forecast of the agency is shown as it was given; frequencies are true by construction.</summary>
    private static bool IsCalibrated(Rung rung) => rung is not (Rung.Agency or Rung.Climatology);
}
