using Registry.PollutionPeaks.Evaluation;
using Registry.PollutionPeaks.Rungs;

namespace Registry.PollutionPeaks.Tests.Evaluation;

public sealed class FiguresTests
{
    [Fact]
    public void Areas_ExampleOfScikitLearn_AreTheSame()
    {
        var (auc, precision) = new Ranking([0.1, 0.4, 0.35, 0.8], [false, false, true, true]).Areas();

        Assert.Equal(0.75, auc, 10);
        Assert.Equal(0.8333333333, precision, 10);
    }

    [Fact]
    public void Areas_EqualScores_AreChance()
    {
        var (auc, precision) = new Ranking([0.3, 0.3, 0.3, 0.3], [true, false, false, false]).Areas();

        Assert.Equal(0.5, auc, 10);
        Assert.Equal(0.25, precision, 10);
    }

    [Fact]
    public void Areas_WithWeights_AreThoseOfRepeatedRows()
    {
        var weighted = new Ranking([0.9, 0.6, 0.6, 0.2], [true, false, true, false]).Areas([2, 1, 0, 3]);
        var repeated = new Ranking([0.9, 0.9, 0.6, 0.2, 0.2, 0.2], [true, true, false, false, false, false]).Areas();

        Assert.Equal(repeated, weighted);
    }

    [Fact]
    public void AlertCount_ByHand_GivesTheFourRatios()
    {
        var count = AlertCount.Of([0.9, 0.8, 0.5, 0.4, 0.1], [true, false, true, true, false], 0.5);

        Assert.Equal(new AlertCount(2, 1, 1, 1), count);
        Assert.Equal(2.0 / 3, count.Pod, 10);
        Assert.Equal(1.0 / 3, count.Far, 10);
        Assert.Equal(0.5, count.Csi, 10);
        Assert.Equal(2.0 / 3, count.F1, 10);
    }

    [Fact]
    public void Brier_ByHand_IsTheMeanSquaredDistance()
    {
        Assert.Equal((0.01 + 0.04 + 0.36 + 0.09) / 4, BrierScore.Of([0.9, 0.2, 0.4, 0.3], [true, false, true, false]), 10);
        Assert.Equal(0.5, BrierScore.Skill(0.1, 0.2), 10);
    }

    [Fact]
    public void Reliability_AlwaysTooLow_ErrsByTheDistance()
    {
        var isPeak = Enumerable.Range(0, 100).Select(day => day % 2 == 0).ToArray();
        var dates = Enumerable.Range(0, 100).Select(day => new DateOnly(2024, 1, 1).AddDays(day)).ToArray();

        var reliability = Reliability.Of([.. isPeak.Select(_ => 0.2)], isPeak, new(dates, 50, 1), 1);

        Assert.Equal(0.3, reliability.Error, 10);
        Assert.Single(reliability.Bins);
        Assert.True(reliability.PerfectError.High < reliability.ErrorInterval.Low);
    }

    [Theory]
    [InlineData(1, 0.6)]
    [InlineData(5, 0.17)]
    public void Threshold_DearerMisses_IsLower(double missCost, double expected)
    {
        var threshold = DecisionThreshold.Choose([0.7, 0.6, 0.5, 0.4, 0.3], [true, true, false, false, true], missCost);

        Assert.InRange(threshold, expected - 0.1, expected);
    }
}
