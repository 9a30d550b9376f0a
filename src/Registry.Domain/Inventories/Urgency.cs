namespace Registry.Domain.Inventories;

/// <summary>In which order an inventory is worked off, the most pressing first.</summary>
public enum UrgencyLevel
{
    Urgent,
    Soon,
    Later,

    /// <summary>No decision about anybody rests on it.</summary>
    Last,
}

/// <summary>A fact that makes an algorithm more pressing; the name is the key of the words shown.</summary>
public enum UrgencyReason
{
    DecidesAlone,
    AidsDecisions,
    FragilePeople,
    MentionMissing,
    MentionPartial,
    ManyPeople,
    Learned,
    NotAboutPeople,
    TakesNoPart,
}

/// <summary>How pressing one algorithm is.</summary>
/// <param name="Level">With every open question counted at its worst.</param>
/// <param name="IsCertain">The open questions change nothing.</param>
/// <param name="Reasons">The facts that are known, the weightiest first.</param>
/// <param name="ToCheck">Open questions that could make it less pressing.</param>
public sealed record Urgency(UrgencyLevel Level, bool IsCertain, IReadOnlyList<UrgencyReason> Reasons, IReadOnlyList<TriageQuestion> ToCheck)
{
    /// <summary>Rises with urgency; within one level what is certain comes first, then what concerns more people.</summary>
    public required int Score { get; init; }
}

/// <summary>The order of urgency, from the triage alone. A decision taken alone without the mention is void since 1 July 2020 (loi Informatique et Libertés, art. 47).</summary>
public static class UrgencyRules
{
    private const int LevelWeight = 100;
    private const int CertainWeight = 50;
    private const int FactWeight = 5;

    public static Urgency Of(Triage triage)
    {
        var (worst, mildest) = (LevelOf(triage.AtWorst()), LevelOf(triage.AtMildest()));
        var reasons = ReasonsOf(triage).ToList();
        var toCheck = worst == mildest ? [] : triage.Open.Where(question => LevelOf(triage.AtWorst().With(question, TriageQuestions.MildestOf(question))) != worst).ToList();
        return new Urgency(worst, worst == mildest, reasons, toCheck.Count == 0 && worst != mildest ? triage.Open : toCheck)
        {
            Score = ((UrgencyLevel.Last - worst) * LevelWeight) + (worst == mildest ? CertainWeight : 0)
                + (FactWeight * reasons.Count(reason => reason is not (UrgencyReason.NotAboutPeople or UrgencyReason.TakesNoPart))) + Size(triage),
        };
    }

    /// <summary>The level of a triage whose questions are all answered.</summary>
    private static UrgencyLevel LevelOf(Triage triage)
    {
        if (triage[TriageQuestion.AboutPeople] == TriageAnswer.No || triage[TriageQuestion.Automatic] == TriageAnswer.No)
        {
            return UrgencyLevel.Last;
        }

        var alone = triage[TriageQuestion.Automatic] == TriageAnswer.Alone;
        var fragile = triage[TriageQuestion.Fragile] == TriageAnswer.Yes;
        var unsaid = triage[TriageQuestion.Mention] is TriageAnswer.No or TriageAnswer.Partly;
        var learnedForMany = triage[TriageQuestion.Learned] == TriageAnswer.Yes && IsMany(triage);
        return (alone, fragile, unsaid) switch
        {
            (true, _, true) or (true, true, _) or (_, true, true) => UrgencyLevel.Urgent,
            (true, _, _) or (_, true, _) or (_, _, true) => UrgencyLevel.Soon,
            _ => learnedForMany ? UrgencyLevel.Soon : UrgencyLevel.Later,
        };
    }

    private static IEnumerable<UrgencyReason> ReasonsOf(Triage triage)
    {
        if (triage[TriageQuestion.AboutPeople] == TriageAnswer.No)
        {
            return [UrgencyReason.NotAboutPeople];
        }

        if (triage[TriageQuestion.Automatic] == TriageAnswer.No)
        {
            return [UrgencyReason.TakesNoPart];
        }

        (UrgencyReason Reason, bool Holds)[] facts =
        [
            (UrgencyReason.DecidesAlone, triage[TriageQuestion.Automatic] == TriageAnswer.Alone),
            (UrgencyReason.AidsDecisions, triage[TriageQuestion.Automatic] == TriageAnswer.Aid),
            (UrgencyReason.FragilePeople, triage[TriageQuestion.Fragile] == TriageAnswer.Yes),
            (UrgencyReason.MentionMissing, triage[TriageQuestion.Mention] == TriageAnswer.No),
            (UrgencyReason.MentionPartial, triage[TriageQuestion.Mention] == TriageAnswer.Partly),
            (UrgencyReason.ManyPeople, IsMany(triage)),
            (UrgencyReason.Learned, triage[TriageQuestion.Learned] == TriageAnswer.Yes),
        ];
        return facts.Where(fact => fact.Holds).Select(fact => fact.Reason);
    }

    private static bool IsMany(Triage triage) => triage[TriageQuestion.People] is TriageAnswer.TensOfThousands or TriageAnswer.More;

    private static int Size(Triage triage) => triage[TriageQuestion.People] switch
    {
        TriageAnswer.Hundreds => 0,
        TriageAnswer.Thousands => 1,
        TriageAnswer.TensOfThousands => 2,
        _ => 3,
    };
}
