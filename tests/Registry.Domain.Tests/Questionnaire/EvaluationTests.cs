using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Questionnaire;

public class EvaluationTests
{
    private static readonly AnswerCondition Learned = new("EXP-01", ConditionOperator.In, ["learned"], null);
    private static readonly AnswerCondition LearnedOrUnknown = new("EXP-01", ConditionOperator.In, ["learned", "unknown"], null);
    private static readonly DerivedClass AiActClass = Definitions.Current.Derived[0];

    [Fact]
    public void Test_In_FollowsTheAnswer()
    {
        Assert.Equal(Truth.Possible, Notice.Empty.Evaluate().Test(Learned));
        Assert.Equal(Truth.True, Notice.Empty.With("EXP-01", "learned").Evaluate().Test(Learned));
        Assert.Equal(Truth.False, Notice.Empty.With("EXP-01", "voted").Evaluate().Test(Learned));
    }

    [Fact]
    public void Test_InWhenUnknown_IsPossibleUnlessUnknownIsListed()
    {
        var unknown = Notice.Empty.With("EXP-01", StatedValue.Unknown).Evaluate();

        Assert.Equal(Truth.Possible, unknown.Test(Learned));
        Assert.Equal(Truth.True, unknown.Test(LearnedOrUnknown));
        Assert.Equal(Truth.Possible, unknown.Test(Learned with { Operator = ConditionOperator.NotIn }));
        Assert.Equal(Truth.False, unknown.Test(LearnedOrUnknown with { Operator = ConditionOperator.NotIn }));
    }

    [Fact]
    public void Test_HiddenQuestion_IsFalseWhateverWasAnswered()
    {
        var hidden = Notice.Empty.With("EXP-01", "voted").With("DRO-10", "yes").Evaluate();

        Assert.Equal(AnswerState.Off, hidden.State("DRO-10"));
        Assert.Null(hidden.Value("DRO-10"));
        Assert.Equal(Truth.False, hidden.Test(new AnswerCondition("DRO-10", ConditionOperator.In, ["yes"], null)));
        Assert.Equal(Truth.False, hidden.Test(new AnswerCondition("DRO-10", ConditionOperator.NotIn, ["no"], null)));
    }

    [Fact]
    public void Test_AllAndAny_TakeTheWeakestAndTheStrongest()
    {
        var evaluation = Notice.Empty.With("EXP-01", "learned").With("DRO-02", "serious").Evaluate();
        var holds = Learned;
        var fails = new AnswerCondition("DRO-02", ConditionOperator.In, ["nobody"], null);
        var open = new AnswerCondition("DRO-03", ConditionOperator.In, ["days"], null);

        Assert.Equal(Truth.Possible, evaluation.Test(new AllConditions([holds, open])));
        Assert.Equal(Truth.False, evaluation.Test(new AllConditions([holds, open, fails])));
        Assert.Equal(Truth.Possible, evaluation.Test(new AnyCondition([fails, open])));
        Assert.Equal(Truth.True, evaluation.Test(new AnyCondition([fails, open, holds])));
        Assert.Equal(Truth.True, evaluation.Test(new AllConditions([])));
        Assert.Equal(Truth.False, evaluation.Test(new AnyCondition([])));
    }

    [Theory]
    [InlineData("yes", Truth.False)]
    [InlineData("partial", Truth.True)]
    [InlineData("no", Truth.True)]
    public void Test_ShareBelowOne_ReadsTheSafeguard(string answer, Truth expected)
    {
        var condition = new AnswerCondition("EXP-03", ConditionOperator.ShareBelow, [], 1);

        Assert.Equal(expected, Notice.Empty.With("EXP-03", answer).Evaluate().Test(condition));
    }

    [Fact]
    public void Test_ShareBelow_NotApplicableIsFalseUnknownIsTrueBlankIsPossible()
    {
        var condition = new AnswerCondition("EQU-06", ConditionOperator.ShareBelow, [], 0.5m);

        Assert.Equal(Truth.False, Notice.Empty.With("EQU-06", StatedValue.NotApplicable).Evaluate().Test(condition));
        Assert.Equal(Truth.True, Notice.Empty.With("EQU-06", StatedValue.Unknown).Evaluate().Test(condition));
        Assert.Equal(Truth.Possible, Notice.Empty.Evaluate().Test(condition));
    }

    [Theory]
    [InlineData("2026-11-22", Truth.True)]
    [InlineData("2026-11-23", Truth.False)]
    [InlineData("2027-01-01", Truth.False)]
    public void Test_BeforeToday_ComparesDates(string date, Truth expected)
    {
        var condition = new AnswerCondition("GOU-05", ConditionOperator.BeforeToday, [], null);

        Assert.Equal(expected, Notice.Empty.With("GOU-05", date).Evaluate().Test(condition));
        Assert.Equal(Truth.Possible, Notice.Empty.Evaluate().Test(condition));
    }

    [Theory]
    [InlineData("0.5")]
    [InlineData("\"0.5\"")]
    [InlineData("0")]
    public void Test_AtMost_ReadsNumbersAndTheirWriting(string json)
    {
        var level3 = new LevelKnowledge(3, 3, 3);
        var notice = Notice.Empty.With("HUM-01", "support").With("HUM-05", new StatedValue(JsonNode.Parse(json)));

        Assert.Equal(Truth.True, notice.Evaluate(level3).Test(new AnswerCondition("HUM-05", ConditionOperator.AtMost, [], 0.5m)));
        Assert.Equal(Truth.False, notice.Evaluate(level3).Test(new AnswerCondition("HUM-05", ConditionOperator.AtMost, [], -1)));
    }

    [Theory]
    [InlineData(3, 1, 4, Truth.True)]
    [InlineData(2, 1, 4, Truth.False)]
    [InlineData(null, 3, 4, Truth.True)]
    [InlineData(null, 1, 2, Truth.False)]
    [InlineData(null, 2, 3, Truth.Possible)]
    [InlineData(null, null, null, Truth.Possible)]
    public void Test_LevelAtLeastThree_ReadsWhatIsKnown(int? level, int? minimum, int? maximum, Truth expected)
    {
        var evaluation = Notice.Empty.Evaluate(new LevelKnowledge(level, minimum, maximum));

        Assert.Equal(expected, evaluation.Test(new LevelCondition(3)));
    }

    [Fact]
    public void State_InUseOnlyQuestionOfAProject_IsPending()
    {
        var inUse = Notice.Empty.WithHeader("lifecycle", new JsonObject { ["stage"] = "in_use" });
        var project = Notice.Empty.WithHeader("lifecycle", new JsonObject { ["stage"] = "project" });

        Assert.Equal(AnswerState.Blank, inUse.Evaluate().State("ROB-01"));
        Assert.Equal(AnswerState.Pending, project.Evaluate().State("ROB-01"));
    }

    [Fact]
    public void Value_WithheldAnswer_StillCounts()
    {
        var withheld = new StatedValue(JsonValue.Create("learned"), DisclosureState.Withheld, "CRPA L.311-5");

        Assert.Equal("learned", Notice.Empty.With("EXP-01", withheld).Evaluate().Value("EXP-01")?.Text);
    }

    [Fact]
    public void Header_ListAndPartAndUnknown_AreRead()
    {
        var notice = Notice.Empty
            .WithHeader("kind", new JsonArray("statistical", "other"))
            .WithHeader("decision", new JsonObject { ["role"] = "none" });
        var contradiction = Definitions.Current.LegalFlags.Single(f => f.Id == "L13").When;

        Assert.Equal(["statistical", "other"], notice.Evaluate().Header("kind")?.Codes);
        Assert.Equal("none", notice.Evaluate().Header("decision.role")?.Text);
        Assert.Null(notice.Evaluate().Header("volume.amount"));
        Assert.Equal(Truth.True, notice.With("EXP-01", "voted").Evaluate().Test(contradiction));
    }

    [Fact]
    public void Possible_AnswersComeIn_TheClassNarrows()
    {
        var learned = Notice.Empty.With("EXP-01", "learned");
        var benefits = learned.WithAll("DRO-09", "benefits");

        Assert.Equal(["not_ai"], Notice.Empty.With("EXP-01", "voted").Evaluate().Possible(AiActClass));
        Assert.Equal(6, Notice.Empty.Evaluate().Possible(AiActClass).Count);
        Assert.Equal(["annex_iii", "annex_iii_exempt"], benefits.Evaluate().Possible(AiActClass));
        Assert.Equal(["annex_iii"], benefits.With("DRO-10", "yes").Evaluate().Possible(AiActClass));
    }

    [Fact]
    public void Possible_ClassConfirmedBelowTheProposal_IsTheConfirmedOneAndRaisesAFlag()
    {
        var evaluation = Notice.Empty.With("EXP-01", "learned").WithAll("DRO-09", "benefits").With("DRO-10", "yes").With("DRO-05", "minimal").Evaluate();
        var flag = Definitions.Current.LegalFlags.Single(f => f.Id == "L23");

        Assert.Equal(["minimal"], evaluation.Possible(AiActClass));
        Assert.Equal(["annex_iii"], evaluation.Proposed(AiActClass));
        Assert.Equal(Truth.True, evaluation.Test(flag.When));
    }
}
