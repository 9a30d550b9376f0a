using Registry.Domain.ActionPlans;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.ActionPlans;

public sealed class CommonActionsTests
{
    [Fact]
    public void Of_SameWeakAnswerInSeveralNotices_IsOneActionAndComesFirst()
    {
        var common = CommonActions.Of([
            Notice("a", new ActionPlan([Plans.Suggestion("FIN-06"), Plans.Suggestion("GOU-02")], [])),
            Notice("b", new ActionPlan([Plans.Suggestion("GOU-02")], [])),
            Notice("c", new ActionPlan([Plans.Suggestion("GOU-02")], [Plans.Item("GOU-02") with { Lever = Definitions.Current.Question("GOU-02")!.Action.Levers[0] }])),
        ]);

        Assert.Equal("GOU-02", common[0].QuestionId);
        Assert.Equal(["a", "b", "c"], common[0].Notices.Select(notice => notice.Notice.NoticeId));
        Assert.Equal([null, null, ActionStatus.Kept], common[0].Notices.Select(notice => notice.Item?.Status));
    }

    [Fact]
    public void Of_LeverChangedByANotice_StandsApart()
    {
        var common = CommonActions.Of([
            Notice("a", new ActionPlan([Plans.Suggestion("FIN-06")], [])),
            Notice("b", new ActionPlan([Plans.Suggestion("FIN-06")], [Plans.Item("FIN-06") with { Lever = "fournisseur" }])),
        ]);

        Assert.Equal(["metier", "fournisseur"], common.Select(action => action.Lever));
        Assert.True(common[0].Concerns("dgs"));
        Assert.False(common[0].Concerns("fournisseur"));
    }

    [Fact]
    public void Of_DoneDeclinedUnneededAndUnanswered_AreLeftOut() => Assert.Empty(CommonActions.Of([
        Notice("a", new ActionPlan([Plans.Suggestion("FIN-04")], [Plans.Item(status: ActionStatus.Done), Plans.Item("FIN-02", ActionStatus.Declined), Plans.Item("FIN-03")])),
    ]));

    private static NoticeActions Notice(string id, ActionPlan plan) => new(id, id, "fr", plan);
}
