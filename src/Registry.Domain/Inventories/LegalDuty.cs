using Registry.Domain.LegalTexts;

namespace Registry.Domain.Inventories;

/// <summary>What the law may ask for an algorithm of a public body.</summary>
public enum LegalDutyKind
{
    /// <summary>The rules are published online (CRPA L.312-1-3).</summary>
    Publish,

    /// <summary>The explicit mention stands on what is sent to people (CRPA L.311-3-1, R.311-3-1-1).</summary>
    Mention,

    /// <summary>The person who asks is told how their own case was treated (CRPA L.311-3-1, R.311-3-1-2).</summary>
    Explain,

    /// <summary>A decision taken by the algorithm alone is void without the mention (loi Informatique et Libertés, art. 47).</summary>
    Automated,

    /// <summary>People are told that a high-risk system is used about them (AI Act, art. 26(11)).</summary>
    InformOnHighRisk,

    /// <summary>The public body registers its use of a high-risk system (AI Act, art. 49(3)).</summary>
    RegisterHighRisk,
}

public enum DutyAnswer
{
    Yes,
    No,

    /// <summary>Something is not known on which it depends.</summary>
    ToCheck,
}

/// <summary>Why; the name is the key of the words shown.</summary>
public enum DutyReason
{
    NoIndividualDecision,
    TakesNoPart,
    IndividualDecision,
    DecisionUnknown,
    FewAgents,
    FewInhabitants,
    AgentsUnknown,
    MentionThere,
    MentionMissing,
    MentionUnknown,
    NobodyIsSentAnything,
    NotAlone,
    VoidWithoutMention,
    AloneWithMention,
    AloneUnknown,
    NotLearned,
    HighRiskUnknown,
}

/// <param name="From">The day from which the duty holds, where it is still to come or its start is configured.</param>
public sealed record LegalDuty(LegalDutyKind Kind, DutyAnswer Answer, DutyReason Reason, IReadOnlyList<LegalReference> Texts, DateOnly? From = null);

/// <summary>How large the body is, as far as it has said.</summary>
/// <param name="Agents">Agents or employees, in full-time equivalents.</param>
/// <param name="Inhabitants">Of a local authority; null for a body that has none, or has not said: no exemption is assumed.</param>
public sealed record BodySize(int? Agents, int? Inhabitants);

/// <summary>Thresholds and dates of the texts: configuration, since decrees and regulations move them.</summary>
/// <param name="Agents">Below this number a body need not publish (CRPA D.312-1-4).</param>
/// <param name="Inhabitants">Up to this number a local authority need not publish (Etalab's guide to public algorithms; CRPA L.312-1-1).</param>
/// <param name="HighRiskFrom">From when deployers of high-risk systems are bound (AI Act, art. 26, as amended in July 2026).</param>
/// <param name="RegistrationFrom">From when they register (AI Act, art. 49(3)): two readings exist, see docs/inventory.md.</param>
public sealed record DutyThresholds(int Agents, int Inhabitants, DateOnly HighRiskFrom, DateOnly RegistrationFrom);

/// <summary>Which duties hold for an algorithm, and why. French law and the European regulation; what is not known gives "to check", never "no".</summary>
public static class LegalDutyRules
{
    /// <summary>All the duties, in the order of <see cref="LegalDutyKind"/>.</summary>
    public static IReadOnlyList<LegalDuty> All(Triage triage, BodySize size, DutyThresholds thresholds) =>
    [
        Publish(triage, size, thresholds), Mention(triage), Explain(triage), Automated(triage),
        HighRisk(triage, LegalDutyKind.InformOnHighRisk, "26(11)", thresholds.HighRiskFrom),
        HighRisk(triage, LegalDutyKind.RegisterHighRisk, "49(3)", thresholds.RegistrationFrom),
    ];

    /// <summary>Whether the rules must be published online.</summary>
    public static LegalDuty Publish(Triage triage, BodySize size, DutyThresholds thresholds)
    {
        LegalDuty Say(DutyAnswer answer, DutyReason reason) => new(LegalDutyKind.Publish, answer, reason, [Crpa("L.312-1-3"), Crpa("D.312-1-4")]);
        return Founds(triage) switch
        {
            (DutyAnswer.No, var reason) => Say(DutyAnswer.No, reason),
            _ when size.Agents < thresholds.Agents => Say(DutyAnswer.No, DutyReason.FewAgents),
            _ when size.Inhabitants <= thresholds.Inhabitants => Say(DutyAnswer.No, DutyReason.FewInhabitants),
            (DutyAnswer.ToCheck, var reason) => Say(DutyAnswer.ToCheck, reason),
            _ when size.Agents is null => Say(DutyAnswer.ToCheck, DutyReason.AgentsUnknown),
            (_, var reason) => Say(DutyAnswer.Yes, reason),
        };
    }

    private static LegalDuty Mention(Triage triage)
    {
        LegalDuty Say(DutyAnswer answer, DutyReason reason) => new(LegalDutyKind.Mention, answer, reason, [Crpa("L.311-3-1"), Crpa("R.311-3-1-1")]);
        var (founds, why) = Founds(triage);
        return founds != DutyAnswer.Yes ? Say(founds, why) : triage[TriageQuestion.Mention] switch
        {
            TriageAnswer.Yes => Say(DutyAnswer.Yes, DutyReason.MentionThere),
            TriageAnswer.No or TriageAnswer.Partly => Say(DutyAnswer.Yes, DutyReason.MentionMissing),
            TriageAnswer.NoDocument => Say(DutyAnswer.ToCheck, DutyReason.NobodyIsSentAnything),
            _ => Say(DutyAnswer.Yes, DutyReason.MentionUnknown),
        };
    }

    private static LegalDuty Explain(Triage triage)
    {
        var (founds, why) = Founds(triage);
        return new LegalDuty(LegalDutyKind.Explain, founds, why, [Crpa("L.311-3-1"), Crpa("R.311-3-1-2")]);
    }

    private static LegalDuty Automated(Triage triage)
    {
        LegalDuty Say(DutyAnswer answer, DutyReason reason) => new(LegalDutyKind.Automated, answer, reason, [new(LegalSource.Lil, "47")]);
        var (founds, why) = Founds(triage);
        if (founds == DutyAnswer.No)
        {
            return Say(DutyAnswer.No, why);
        }

        return (triage[TriageQuestion.Automatic], triage[TriageQuestion.Mention]) switch
        {
            (TriageAnswer.Aid, _) => Say(DutyAnswer.No, DutyReason.NotAlone),
            _ when founds == DutyAnswer.ToCheck => Say(DutyAnswer.ToCheck, why),
            (TriageAnswer.Alone, TriageAnswer.No or TriageAnswer.Partly) => Say(DutyAnswer.Yes, DutyReason.VoidWithoutMention),
            (TriageAnswer.Alone, TriageAnswer.Yes) => Say(DutyAnswer.Yes, DutyReason.AloneWithMention),
            _ => Say(DutyAnswer.ToCheck, DutyReason.AloneUnknown),
        };
    }

    // Whether a system is of high risk is asked by the questionnaire, not by the triage: here it is never more than to check.
    private static LegalDuty HighRisk(Triage triage, LegalDutyKind kind, string article, DateOnly from)
    {
        LegalDuty Say(DutyAnswer answer, DutyReason reason) => new(kind, answer, reason, [new(LegalSource.AiAct, article)], from);
        return triage[TriageQuestion.Learned] == TriageAnswer.No
            ? Say(DutyAnswer.No, DutyReason.NotLearned)
            : Say(DutyAnswer.ToCheck, DutyReason.HighRiskUnknown);
    }

    /// <summary>Whether an individual decision rests on the algorithm, wholly or in part: both count (CRPA L.311-3-1).</summary>
    private static (DutyAnswer Answer, DutyReason Reason) Founds(Triage triage) => (triage[TriageQuestion.AboutPeople], triage[TriageQuestion.Automatic]) switch
    {
        (TriageAnswer.No, _) => (DutyAnswer.No, DutyReason.NoIndividualDecision),
        (_, TriageAnswer.No) => (DutyAnswer.No, DutyReason.TakesNoPart),
        (TriageAnswer.Yes, TriageAnswer.Alone or TriageAnswer.Aid) => (DutyAnswer.Yes, DutyReason.IndividualDecision),
        _ => (DutyAnswer.ToCheck, DutyReason.DecisionUnknown),
    };

    private static LegalReference Crpa(string article) => new(LegalSource.Crpa, article);
}
