using Registry.Domain.Bodies;

namespace Registry.Domain.Publication;

public enum PublicationAct
{
    Edit,
    Submit,
    Return,
    Publish,
    BeginNewVersion,
    Retire,
    Withdraw,
    DeleteDraft,
}

/// <summary>What must be given with an act, besides the right to do it.</summary>
public enum PublicationNeed
{
    Nothing,

    /// <summary>Every required header field and question has a value or a state.</summary>
    Completeness,

    /// <summary>A remark or reason in words.</summary>
    Reason,

    /// <summary>The text of law that obliges or allows it.</summary>
    LegalGround,
}

/// <summary>One row of the table of acts.</summary>
public sealed record PublicationRule(
    PublicationAct Act,
    IReadOnlyList<NoticeStatus> FromStatus,
    IReadOnlyList<DraftStage> FromDraft,
    NoticeStatus? ToStatus,
    DraftStage ToDraft,
    IReadOnlyList<MemberRole> Roles,
    PublicationNeed Need);

/// <summary>Why an act is refused; the name is the error code that texts and the API use.</summary>
public enum PublicationRefusal
{
    NotInThisState,
    RoleIsMissing,
    AuthorMayNotPublish,
    ReasonIsRequired,
    LegalGroundIsRequired,
    NoticeIsIncomplete,

    /// <summary>The draft of a supplier or an association becomes a template, never a notice.</summary>
    BodyPublishesNoNotice,
}

/// <summary>The workflow of a notice: which act leads from where to where, who may do it and what it needs.</summary>
public static class PublicationRules
{
    private static readonly MemberRole[] Writers = [MemberRole.Contributor, MemberRole.Publisher, MemberRole.Administrator];
    private static readonly MemberRole[] Publishers = [MemberRole.Publisher];
    private static readonly NoticeStatus[] Editable = [NoticeStatus.Unpublished, NoticeStatus.Published, NoticeStatus.Retired];
    private static readonly NoticeStatus[] Public = [NoticeStatus.Published, NoticeStatus.Retired];

    public static IReadOnlyList<PublicationRule> All { get; } =
    [
        new(PublicationAct.Edit, Editable, [DraftStage.Draft], null, DraftStage.Draft, Writers, PublicationNeed.Nothing),
        new(PublicationAct.Submit, Editable, [DraftStage.Draft], null, DraftStage.Submitted, Writers, PublicationNeed.Completeness),
        new(PublicationAct.Return, Editable, [DraftStage.Submitted], null, DraftStage.Draft, Publishers, PublicationNeed.Reason),
        new(PublicationAct.Publish, Editable, [DraftStage.Submitted], NoticeStatus.Published, DraftStage.None, Publishers, PublicationNeed.Completeness),
        new(PublicationAct.BeginNewVersion, Public, [DraftStage.None], null, DraftStage.Draft, Writers, PublicationNeed.Nothing),
        new(PublicationAct.Retire, [NoticeStatus.Published], [DraftStage.None], NoticeStatus.Retired, DraftStage.None, Publishers, PublicationNeed.Reason),
        new(PublicationAct.Withdraw, Public, [DraftStage.None, DraftStage.Draft, DraftStage.Submitted], NoticeStatus.Withdrawn, DraftStage.None, Publishers, PublicationNeed.LegalGround),
        new(PublicationAct.DeleteDraft, [NoticeStatus.Unpublished], [DraftStage.Draft], null, DraftStage.None, Writers, PublicationNeed.Nothing),
    ];

    public static PublicationRule For(PublicationAct act) => All.Single(rule => rule.Act == act);

    /// <summary>Why this person may not do this act on this notice now; null when they may. What the act needs is checked by <see cref="MissingNeed"/>.</summary>
    /// <param name="isSubmitter">The person submitted the draft; with four eyes they may not publish it.</param>
    public static PublicationRefusal? Refuses(PublicationAct act, PublicationState state, IReadOnlyCollection<MemberRole> roles, bool fourEyes, bool isSubmitter)
    {
        var rule = For(act);
        if (!rule.FromStatus.Contains(state.Status) || !rule.FromDraft.Contains(state.Draft))
        {
            return PublicationRefusal.NotInThisState;
        }

        if (!rule.Roles.Any(roles.Contains))
        {
            return PublicationRefusal.RoleIsMissing;
        }

        return act == PublicationAct.Publish && fourEyes && isSubmitter ? PublicationRefusal.AuthorMayNotPublish : null;
    }

    /// <summary>Why a body of this kind may not do the act at all; null when it may.</summary>
    public static PublicationRefusal? Refuses(PublicationAct act, BodyKind kind) =>
        act is PublicationAct.Submit or PublicationAct.Publish && !kind.PublishesNotices() ? PublicationRefusal.BodyPublishesNoNotice : null;

    /// <summary>What the act still needs; null when nothing is missing.</summary>
    public static PublicationRefusal? MissingNeed(PublicationAct act, string? reason, bool isComplete) => For(act).Need switch
    {
        PublicationNeed.Reason when string.IsNullOrWhiteSpace(reason) => PublicationRefusal.ReasonIsRequired,
        PublicationNeed.LegalGround when string.IsNullOrWhiteSpace(reason) => PublicationRefusal.LegalGroundIsRequired,
        PublicationNeed.Completeness when !isComplete => PublicationRefusal.NoticeIsIncomplete,
        _ => null,
    };
}
