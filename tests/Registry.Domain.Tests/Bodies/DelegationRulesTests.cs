using Registry.Domain.Bodies;

namespace Registry.Domain.Tests.Bodies;

public sealed class DelegationRulesTests
{
    private static readonly MemberRole[] Administrator = [MemberRole.Administrator];

    [Theory]
    [InlineData(DelegationAct.Accept, DelegationSide.Principal, null)]
    [InlineData(DelegationAct.Refuse, DelegationSide.Principal, null)]
    [InlineData(DelegationAct.TakeBack, DelegationSide.Delegate, null)]
    [InlineData(DelegationAct.Accept, DelegationSide.Delegate, DelegationRefusal.OnlyTheOtherSideAnswers)]
    [InlineData(DelegationAct.Refuse, DelegationSide.Delegate, DelegationRefusal.OnlyTheOtherSideAnswers)]
    [InlineData(DelegationAct.TakeBack, DelegationSide.Principal, DelegationRefusal.OnlyTheOtherSideAnswers)]
    [InlineData(DelegationAct.End, DelegationSide.Principal, DelegationRefusal.NotInThisStanding)]
    public void Refuses_ProposedByTheDelegate_OnlyTheOtherSideAnswers(DelegationAct act, DelegationSide side, DelegationRefusal? expected) =>
        Assert.Equal(expected, DelegationRules.Refuses(act, DelegationStanding.Proposed, DelegationSide.Delegate, side, Administrator, null));

    [Theory]
    [InlineData(DelegationSide.Principal)]
    [InlineData(DelegationSide.Delegate)]
    public void Refuses_Accepted_EitherSideEndsItWithAReason(DelegationSide side)
    {
        DelegationRefusal? End(string? reason) =>
            DelegationRules.Refuses(DelegationAct.End, DelegationStanding.Accepted, DelegationSide.Principal, side, Administrator, reason);

        Assert.Null(End("La commune reprend la main."));
        Assert.Equal(DelegationRefusal.EndReasonIsMissing, End(" "));
        Assert.Equal(DelegationRefusal.EndReasonIsTooLong, End(new string('x', DelegationRules.LongestReason + 1)));
    }

    [Theory]
    [InlineData(DelegationStanding.Refused)]
    [InlineData(DelegationStanding.Ended)]
    public void Refuses_NothingStandsAnyMore_AnyAct(DelegationStanding standing) => Assert.All(
        Enum.GetValues<DelegationAct>(),
        act => Assert.Equal(
            DelegationRefusal.NotInThisStanding,
            DelegationRules.Refuses(act, standing, DelegationSide.Principal, DelegationSide.Delegate, Administrator, "raison")));

    [Theory]
    [InlineData(MemberRole.Contributor)]
    [InlineData(MemberRole.Publisher)]
    public void Refuses_NoAdministrator_WhateverTheAct(MemberRole role) => Assert.All(
        Enum.GetValues<DelegationAct>(),
        act => Assert.Equal(
            DelegationRefusal.OnlyAdministratorsDelegate,
            DelegationRules.Refuses(act, DelegationStanding.Proposed, DelegationSide.Principal, DelegationSide.Delegate, [role], "raison")));

    [Fact]
    public void RolesOnBehalf_EveryRole_WritesAndPublishesAndNeverAdministers() =>
        Assert.Equal([MemberRole.Contributor, MemberRole.Publisher], DelegationRules.RolesOnBehalf(Enum.GetValues<MemberRole>()));

    [Theory]
    [InlineData(null, "transport", false, true)]
    [InlineData(null, "", false, true)]
    [InlineData("water", "water transport", false, true)]
    [InlineData("water", "transport", true, false)]
    [InlineData("water", "", true, true)]
    [InlineData("water", "", false, false)]
    public void Covers_AreaOfTheNotice_DecidesWhereOneIsNamed(string? delegated, string areas, bool startedByDelegate, bool expected) =>
        Assert.Equal(expected, DelegationRules.Covers(delegated, areas.Split(' ', StringSplitOptions.RemoveEmptyEntries), startedByDelegate));
}
