using Registry.Domain.Bodies;
using Registry.Domain.Publication;
using static Registry.Domain.Publication.DraftStage;
using static Registry.Domain.Publication.NoticeStatus;

namespace Registry.Domain.Tests.Publication;

public sealed class PublicationRulesTests
{
    private static readonly NoticeStatus[] NotWithdrawn = [Unpublished, Published, Retired];

    // The workflow told a second time: act, states it may start from, whether every member may do it or publishers only.
    private static readonly (PublicationAct Act, NoticeStatus[] From, DraftStage[] Stages, bool EveryMember)[] Expected =
    [
        (PublicationAct.Edit, NotWithdrawn, [Draft], true),
        (PublicationAct.Submit, NotWithdrawn, [Draft], true),
        (PublicationAct.Return, NotWithdrawn, [Submitted], false),
        (PublicationAct.Publish, NotWithdrawn, [Submitted], false),
        (PublicationAct.BeginNewVersion, [Published, Retired], [None], true),
        (PublicationAct.Retire, [Published], [None], false),
        (PublicationAct.Withdraw, [Published, Retired], [None, Draft, Submitted], false),
        (PublicationAct.DeleteDraft, [Unpublished], [Draft], true),
    ];

    public static TheoryData<PublicationAct> Acts => [.. Enum.GetValues<PublicationAct>()];

    [Theory]
    [MemberData(nameof(Acts))]
    public void Refuses_EveryStateAndRole_FollowsTheTable(PublicationAct act)
    {
        var row = Expected.Single(expected => expected.Act == act);
        foreach (var (state, roles, fourEyes, isSubmitter) in Cases())
        {
            var open = row.From.Contains(state.Status) && row.Stages.Contains(state.Draft);
            var allowed = row.EveryMember ? roles.Length > 0 : roles.Contains(MemberRole.Publisher);
            PublicationRefusal? expected = (open, allowed) switch
            {
                (false, _) => PublicationRefusal.NotInThisState,
                (_, false) => PublicationRefusal.RoleIsMissing,
                _ when act == PublicationAct.Publish && fourEyes && isSubmitter => PublicationRefusal.AuthorMayNotPublish,
                _ => null,
            };

            var found = PublicationRules.Refuses(act, state, roles, fourEyes, isSubmitter);

            Assert.True(expected == found, $"{act} from {state} as [{string.Join(", ", roles)}] (four eyes: {fourEyes}, submitter: {isSubmitter}): {found}, not {expected}.");
        }
    }

    [Theory]
    [InlineData(PublicationAct.Return, PublicationRefusal.ReasonIsRequired)]
    [InlineData(PublicationAct.Retire, PublicationRefusal.ReasonIsRequired)]
    [InlineData(PublicationAct.Withdraw, PublicationRefusal.LegalGroundIsRequired)]
    public void MissingNeed_ActThatNeedsWords_AsksForThem(PublicationAct act, PublicationRefusal refusal)
    {
        Assert.Equal(refusal, PublicationRules.MissingNeed(act, null, isComplete: true));
        Assert.Equal(refusal, PublicationRules.MissingNeed(act, " \n", isComplete: true));
        Assert.Null(PublicationRules.MissingNeed(act, "Décision du 3 mars", isComplete: false));
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public void MissingNeed_IncompleteNotice_StopsSubmissionAndPublicationOnly(PublicationAct act)
    {
        var stops = act is PublicationAct.Submit or PublicationAct.Publish;

        Assert.Equal(stops ? PublicationRefusal.NoticeIsIncomplete : null, PublicationRules.MissingNeed(act, "reason", isComplete: false));
        Assert.Null(PublicationRules.MissingNeed(act, "reason", isComplete: true));
    }

    private static IEnumerable<(PublicationState State, MemberRole[] Roles, bool FourEyes, bool IsSubmitter)> Cases() =>
        from status in Enum.GetValues<NoticeStatus>()
        from stage in Enum.GetValues<DraftStage>()
        from roles in Enumerable.Range(0, 8).Select(RoleSet)
        from fourEyes in new[] { false, true }
        from isSubmitter in new[] { false, true }
        select (new PublicationState(status, stage), roles, fourEyes, isSubmitter);

    private static MemberRole[] RoleSet(int bits) => [.. Enum.GetValues<MemberRole>().Where((_, rank) => (bits & (1 << rank)) != 0)];
}
