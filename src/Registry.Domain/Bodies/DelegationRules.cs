namespace Registry.Domain.Bodies;

/// <summary>One of the two bodies of a delegation.</summary>
public enum DelegationSide
{
    /// <summary>The body whose algorithms are declared, such as a commune.</summary>
    Principal,

    /// <summary>The body that declares for it, such as an intermunicipal body.</summary>
    Delegate,
}

public enum DelegationStanding
{
    /// <summary>One side asked; the other has not answered.</summary>
    Proposed,
    Accepted,

    /// <summary>The other side said no, or the side that asked took it back.</summary>
    Refused,

    /// <summary>Was accepted and holds no longer.</summary>
    Ended,
}

public enum DelegationAct
{
    Accept,
    Refuse,

    /// <summary>The side that asked takes its proposal back.</summary>
    TakeBack,
    End,
}

/// <summary>Why an act on a delegation is refused; the name is the key of the text shown.</summary>
public enum DelegationRefusal
{
    OnlyAdministratorsDelegate,
    OtherBodyIsMissing,
    OtherBodyIsTheSame,
    OtherBodyIsGone,
    PolicyAreaIsUnknown,
    StandsAlready,
    NotInThisStanding,
    OnlyTheOtherSideAnswers,
    EndReasonIsMissing,
    EndReasonIsTooLong,
}

/// <summary>How one body comes to declare for another, and what its members may then do.</summary>
public static class DelegationRules
{
    /// <summary>Characters.</summary>
    public const int LongestReason = 500;

    /// <summary>Why this side may not do this now; null when it may.</summary>
    /// <param name="proposedBy">The side that asked.</param>
    /// <param name="side">The side that acts.</param>
    /// <param name="roles">Roles of the person in the body of that side.</param>
    public static DelegationRefusal? Refuses(
        DelegationAct act, DelegationStanding standing, DelegationSide proposedBy, DelegationSide side, IReadOnlyCollection<MemberRole> roles, string? reason)
    {
        if (!roles.Contains(MemberRole.Administrator))
        {
            return DelegationRefusal.OnlyAdministratorsDelegate;
        }

        if (standing != (act == DelegationAct.End ? DelegationStanding.Accepted : DelegationStanding.Proposed))
        {
            return DelegationRefusal.NotInThisStanding;
        }

        var answers = act is DelegationAct.Accept or DelegationAct.Refuse;
        if ((answers && side == proposedBy) || (act == DelegationAct.TakeBack && side != proposedBy))
        {
            return DelegationRefusal.OnlyTheOtherSideAnswers;
        }

        return act != DelegationAct.End ? null
            : string.IsNullOrWhiteSpace(reason) ? DelegationRefusal.EndReasonIsMissing
            : reason.Trim().Length > LongestReason ? DelegationRefusal.EndReasonIsTooLong
            : null;
    }

    public static DelegationStanding After(DelegationAct act) => act switch
    {
        DelegationAct.Accept => DelegationStanding.Accepted,
        DelegationAct.End => DelegationStanding.Ended,
        _ => DelegationStanding.Refused,
    };

    /// <summary>What a member of the delegate may do for the principal: write and publish as at home, never administer.</summary>
    public static IReadOnlyList<MemberRole> RolesOnBehalf(IEnumerable<MemberRole> rolesInDelegate) =>
        [.. rolesInDelegate.Where(role => role is MemberRole.Contributor or MemberRole.Publisher)];

    /// <summary>Whether a notice of the principal lies within the delegation.</summary>
    /// <param name="policyArea">What was delegated; null for all algorithms.</param>
    /// <param name="noticeAreas">Policy areas that the draft gives, or the published version where nothing is being written.</param>
    /// <param name="startedByDelegate">A notice that names no area yet lies within only where the delegate started it.</param>
    public static bool Covers(string? policyArea, IReadOnlyCollection<string> noticeAreas, bool startedByDelegate) =>
        policyArea is null || (noticeAreas.Count == 0 ? startedByDelegate : noticeAreas.Contains(policyArea));
}
