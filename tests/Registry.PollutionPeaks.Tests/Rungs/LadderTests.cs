using Microsoft.ML;
using Registry.PollutionPeaks.Rungs;

namespace Registry.PollutionPeaks.Tests.Rungs;

public sealed class LadderTests
{
    private static readonly LadderOptions Options = new() { PeakLevel = 50, BootstrapDraws = 50 };

    [Fact]
    public void Evaluate_SameSeed_GivesTheSameFigures()
    {
        var table = Days.Make(900);

        var first = Ladder.Evaluate(table, Options, cancellation: TestContext.Current.CancellationToken);
        var second = Ladder.Evaluate(table, Options, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(Figures(first), Figures(second));
        Assert.Equal(RungNames.All, first.Rungs.Select(result => result.Rung));
        Assert.False(first[Rung.Agency].IsAvailable);
    }

    [Fact]
    public void Evaluate_PeaksFollowFeatures_LearntModelsBeatPersistence()
    {
        var result = Ladder.Evaluate(Days.Make(900), Options with { Rungs = [Rung.Climatology, Rung.Persistence, Rung.Logistic, Rung.Additive] }, cancellation: TestContext.Current.CancellationToken);

        Assert.True(result[Rung.Logistic].Scores!.Auc > result[Rung.Persistence].Scores!.Auc + 0.05);
        Assert.True(result[Rung.Additive].Scores!.Brier < result[Rung.Climatology].Scores!.Brier);
        Assert.InRange(result.Recommendation!.Rung, Rung.Logistic, Rung.Additive);
    }

    [Fact]
    public void Evaluate_FewTestPeaks_WarnsAndDoesNotRank()
    {
        var result = Ladder.Evaluate(Days.Make(900, peakLevel: 68), Options with { PeakLevel = 68, Rungs = [Rung.Climatology, Rung.Logistic] }, cancellation: TestContext.Current.CancellationToken);

        Assert.Contains(LadderWarning.TooFewTestPeaks, result.Warnings);
        Assert.Null(result.Recommendation);
    }

    [Fact]
    public void Evaluate_EveryDayIsAPeak_SaysWhyModelsAreMissingAndDoesNotRank()
    {
        var days = Days.Make(400);
        var table = days with { Rows = [.. days.Rows.Select(row => row with { IsPeak = true })] };

        var result = Ladder.Evaluate(table, Options, cancellation: TestContext.Current.CancellationToken);

        Assert.All(RungNames.All.Where(rung => rung > Rung.Agency), rung => Assert.NotNull(result[rung].Reason));
        Assert.Contains(LadderWarning.TooFewQuietTestDays, result.Warnings);
        Assert.Null(result.Recommendation);
    }

    [Fact]
    public void Evaluate_FirstPeakInTheLastTrainingDays_SaysWhyModelsAreMissing()
    {
        var quiet = Days.Make(400);
        var table = quiet with { Rows = [.. quiet.Rows.Select((row, day) => row with { IsPeak = day > 275 && row.IsPeak })] };

        var result = Ladder.Evaluate(table, Options, cancellation: TestContext.Current.CancellationToken);

        Assert.True(result[Rung.Climatology].IsAvailable);
        Assert.All(RungNames.All.Where(rung => rung > Rung.Agency), rung => Assert.NotNull(result[rung].Reason));
    }

    [Fact]
    public void Evaluate_FewDays_SaysHowManyAreNeeded()
    {
        var refused = Assert.Throws<TooLittleToLearnException>(() => Ladder.Evaluate(Days.Make(40), Options, cancellation: TestContext.Current.CancellationToken));

        Assert.Contains("at least 90", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhyNotLoaded_NativeLibraryMissing_NamesThePackage()
    {
        var direct = Boosting.WhyNotLoaded(() => throw new DllNotFoundException("lib_lightgbm"));
        var wrapped = Boosting.WhyNotLoaded(() => throw new TypeInitializationException("LightGbm", new DllNotFoundException("lib_lightgbm")));

        Assert.Contains("libgomp1", direct, StringComparison.Ordinal);
        Assert.Equal(direct, wrapped);
    }

    [Theory]
    [InlineData(Rung.Logistic)]
    [InlineData(Rung.Additive)]
    public void Score_EveryTestDay_IsTheOneOfMlNet(Rung rung)
    {
        var table = Days.Make(900);
        var split = new Split(table, 0.3);
        var lines = new Lines(table.Features, 1);
        RungTrainer trainer = rung == Rung.Logistic ? new Logistic(table.Features, lines) : new Additive(table.Features, lines, 1);
        var model = (SumModel)trainer.Train(split.Training, new Dictionary<string, double> { ["l2"] = 1, ["learning_rate"] = 0.1, ["stair_share"] = 1, ["line_l2"] = 1 });
        var rows = rung == Rung.Additive ? split.Test : [.. split.Test.Select(row => row with { Values = LogisticFit.Lines(row.Values, table.Features) })];
        var context = new MLContext(1);
        using var file = new MemoryStream(model.Files[0].Content);

        var theirs = MlRows.Score(context, context.Model.Load(file, out _), rows);

        Assert.Equal(split.Test.Count, theirs.Count);
        Assert.All(split.Test.Zip(theirs), pair => Assert.Equal(pair.Second, model.Score(pair.First), 1e-4));
    }

    [Fact]
    public void Train_FeatureThatHardlyEverVaries_HasNoStairsAndTheOthersKeepTheirs()
    {
        var days = Days.Make(400);
        var table = days with { Rows = [.. days.Rows.Select((row, day) => row with { Values = [row.Values[0], day % 100 == 0 ? 5 : 0, row.Values[2]] })] };
        var additive = new Additive(table.Features, new Lines(table.Features, 1), 1);

        var model = (SumModel)additive.Train(table.Rows, new Dictionary<string, double> { ["learning_rate"] = 0.1, ["stair_share"] = 1, ["line_l2"] = 1 });

        Assert.Equal([true, false, true], model.Sum.Shapes.Select(shape => shape.UpperBounds.Count > 0));
    }

    [Fact]
    public void Split_TwoRowsADay_StayTogetherAndFoldsNeverLookAhead()
    {
        var table = Days.Make(300);
        var both = table with { Rows = [.. table.Rows.SelectMany(row => new[] { row, row with { Station = "b" } })] };

        var split = new Split(both, 0.3);

        Assert.Equal(420, split.Training.Count);
        Assert.True(split.Training.Max(row => row.Date) < split.Test.Min(row => row.Date));
        Assert.All(split.Folds(), fold => Assert.True(fold.Learnt.Max(row => row.Date) < fold.Checked.Min(row => row.Date)));
    }

    private static IEnumerable<(double, double, double, double)> Figures(LadderResult result) => result.Rungs
        .Where(rung => rung.IsAvailable)
        .Select(rung => (rung.Scores!.Auc, rung.Scores.Brier, rung.Scores.Threshold, rung.Scores.Intervals.Auc.Low));
}
