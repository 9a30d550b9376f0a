namespace Registry.Domain.Tests.Assessment;

public class AssessorPropertyTests(RandomAssessments random) : IClassFixture<RandomAssessments>
{
    [Fact]
    public void Assess_RandomAnswers_ReachEveryLevelAndLeaveSomeOpen()
    {
        Assert.Equal(RandomAssessments.Sets, random.Impacts.Count);
        Assert.All([1, 2, 3, 4], level => Assert.True(random.Impacts.Count(impact => impact.Level == level) > 200, $"level {level} is rare"));
        Assert.True(random.Impacts.Count(impact => impact.Level is null) > 1000);
    }

    [Fact]
    public void Assess_RandomAnswers_AgreesWithTheOracle() => Assert.Empty(random.UnlikeTheOracle);

    [Fact]
    public void Assess_AnswersToDisabledQuestions_ChangeNothing() => Assert.Empty(random.ChangedByDisabledAnswers);

    [Fact]
    public void Assess_BetterSafeguards_LeaveTheImpactAlone() => Assert.Empty(random.ImpactMovedBySafeguards);

    [Fact]
    public void Assess_OneAnswerMadeUnknown_NeverLowersTheHighestLevel() => Assert.Empty(random.LoweredByAnUnknown);

    [Fact]
    public void Assess_OneAnswerBlanked_KeepsTheOldLevelWithinReach() => Assert.Empty(random.OutOfReachOnceBlank);

    [Fact]
    public void Assess_MorePoints_NeverGiveALowerBand()
    {
        var levels = random.Impacts
            .Where(impact => impact.Floors.Count == 0 && impact.Ceilings.Count == 0)
            .OrderBy(impact => impact.PointsMaximum)
            .Select(impact => impact.LevelMaximum)
            .ToArray();

        Assert.Equal(levels.Order(), levels);
        Assert.Equal([1, 2, 3, 4], levels.Distinct());
    }
}
