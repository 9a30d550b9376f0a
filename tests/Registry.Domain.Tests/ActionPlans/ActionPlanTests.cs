using Registry.Domain.ActionPlans;
using Registry.Domain.Assessment;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Tests.Questionnaire;

namespace Registry.Domain.Tests.ActionPlans;

public sealed class ActionPlanTests
{
    [Fact]
    public void Suggest_WeakSafeguards_ComeInTheOrderOfTheAssessment()
    {
        var notice = Notice.Empty.With("FIN-02", "no").With("FIN-03", "no").With("FIN-06", "partial").With("GOU-02", "yes");

        var weak = Plans.Suggest(notice).Where(suggestion => suggestion.Because == SuggestWhen.ShareBelowOne).Select(suggestion => suggestion.QuestionId);

        Assert.Equal(["FIN-03", "FIN-02", "FIN-06"], weak);
        Assert.Equal(weak, Assessor.Assess(Definitions.Current, notice.Answers, Notice.Today).WeakAnswers.Select(answer => answer.QuestionId));
    }

    [Fact]
    public void Suggest_WeakAnswer_CarriesTextLeversAndEffortOfTheDefinition()
    {
        var action = Definitions.Current.Question("FIN-06")!.Action;

        var suggestion = Plans.Suggest(Notice.Empty.With("FIN-06", "no"))[0];

        Assert.Equal((action.Text, action.Effort), (suggestion.Text, suggestion.Effort));
        Assert.Equal(action.Levers, suggestion.Levers);
    }

    [Theory]
    [InlineData("serious", true)]
    [InlineData("significant", true)]
    [InlineData("inconvenience", false)]
    [InlineData("unknown", true)]
    public void Suggest_Stake_FromHalfOfThePointsOrUnknown(string severity, bool suggested)
    {
        var suggestions = Plans.Suggest(Notice.Empty.With("DRO-02", severity));

        Assert.Equal(suggested, suggestions.Any(suggestion => suggestion is { QuestionId: "DRO-02", Because: SuggestWhen.ImpactHalfOrUnknown }));
    }

    [Fact]
    public void Suggest_Blank_OnlyWhereAnAnswerIsWhatIsMissing()
    {
        var suggestions = Plans.Suggest(Notice.Empty);

        Assert.Contains(suggestions, suggestion => suggestion.QuestionId == "FIN-04");
        Assert.DoesNotContain(suggestions, suggestion => suggestion.QuestionId == "FIN-02");
        Assert.DoesNotContain(Plans.Suggest(Notice.Empty.With("FIN-04", "Les familles")), suggestion => suggestion.QuestionId == "FIN-04");
        Assert.Contains(Plans.Suggest(Notice.Empty.With("FIN-04", StatedValue.Unknown)), suggestion => suggestion.QuestionId == "FIN-04");
    }

    [Fact]
    public void Suggest_QuestionThatIsHidden_IsLeftOut() =>
        Assert.DoesNotContain(Plans.Suggest(Notice.Empty.With("EXP-01", "voted").With("DRO-10", "unknown")), suggestion => suggestion.QuestionId == "DRO-10");

    [Fact]
    public void Plan_SuggestionKeptOrDeclined_IsNoLongerOpen()
    {
        var plan = new ActionPlan(
            [Plans.Suggestion("FIN-02"), Plans.Suggestion("FIN-03"), Plans.Suggestion("FIN-06")],
            [Plans.Item("FIN-02"), Plans.Item("FIN-03", ActionStatus.Declined)]);

        Assert.Equal(["FIN-06"], plan.Open.Select(suggestion => suggestion.QuestionId));
        Assert.Equal(["FIN-03"], plan.Declined.Select(item => item.QuestionId));
    }

    [Fact]
    public void Plan_AnswerBecameStrong_IsNoLongerNeededUnlessDoneOrOwn()
    {
        var plan = new ActionPlan([], [Plans.Item("FIN-02"), Plans.Item("FIN-03", ActionStatus.Done), Plans.Item()]);

        Assert.Equal([true, false, false], plan.Items.Select(plan.IsNoLongerNeeded));
        Assert.Equal((1, 2), (plan.Done, plan.Total));
    }

    [Fact]
    public void Plan_Progress_LeavesDeclinedActionsOut()
    {
        var plan = new ActionPlan([], [Plans.Item(), Plans.Item(status: ActionStatus.Declined), Plans.Item(status: ActionStatus.Done), Plans.Item(status: ActionStatus.InProgress)]);

        Assert.Equal((1, 3), (plan.Done, plan.Total));
    }

    [Theory]
    [InlineData(ActionStatus.Kept, -1, true)]
    [InlineData(ActionStatus.InProgress, -1, true)]
    [InlineData(ActionStatus.Kept, 0, false)]
    [InlineData(ActionStatus.Done, -1, false)]
    [InlineData(ActionStatus.Declined, -1, false)]
    public void IsLate_DatePast_OnlyWhileUnfinished(ActionStatus status, int days, bool late) =>
        Assert.Equal(late, (Plans.Item(status: status) with { Due = Notice.Today.AddDays(days) }).IsLate(Notice.Today));

    public static TheoryData<ActionRefusal, ActionItem> Wrong => new()
    {
        { ActionRefusal.TextIsMissing, Plans.Item(text: " ") },
        { ActionRefusal.TextIsTooLong, Plans.Item(text: new string('a', 1001)) },
        { ActionRefusal.LeverIsUnknown, Plans.Item() with { Lever = "maire" } },
        { ActionRefusal.FunctionIsTooLong, Plans.Item() with { Function = new string('a', 121) } },
        { ActionRefusal.StatusIsMissing, Plans.Item(status: ActionStatus.Suggested) },
        { ActionRefusal.ReasonIsMissing, Plans.Item(status: ActionStatus.Declined) with { Reason = " " } },
        { ActionRefusal.ReasonIsTooLong, Plans.Item(status: ActionStatus.Declined) with { Reason = new string('a', 501) } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Refusals_WrongAction_SayWhatIsWrong(ActionRefusal refusal, ActionItem item) =>
        Assert.Equal([refusal], ActionRules.Refusals(item, Definitions.Current));

    [Fact]
    public void Refusals_DueInThePast_IsAllowed() =>
        Assert.Empty(ActionRules.Refusals(Plans.Item() with { Due = new DateOnly(2020, 1, 1) }, Definitions.Current));
}
