namespace Registry.Domain.Inventories;

/// <summary>The six questions that sort an inventory before anything is declared.</summary>
public enum TriageQuestion
{
    /// <summary>Is it used for decisions about single persons or companies?</summary>
    AboutPeople,

    /// <summary>Does it take the decision?</summary>
    Automatic,

    /// <summary>Are many of the people concerned in a fragile situation?</summary>
    Fragile,

    /// <summary>How many people a year?</summary>
    People,

    /// <summary>Were its rules learned from data?</summary>
    Learned,

    /// <summary>Do the documents sent to people carry the explicit mention (CRPA L.311-3-1, R.311-3-1-1)?</summary>
    Mention,
}

/// <summary>What a triage question can be answered; each question offers some of them. A question without an answer has none: that is not <see cref="Unknown"/>.</summary>
public enum TriageAnswer
{
    Yes,
    No,

    /// <summary>The question was looked at and nobody knows yet.</summary>
    Unknown,

    /// <summary>The output is the decision: nobody stands between.</summary>
    Alone,

    /// <summary>It prepares or advises; a person decides.</summary>
    Aid,

    /// <summary>A part of what the law asks for.</summary>
    Partly,

    /// <summary>Nobody is sent anything.</summary>
    NoDocument,

    /// <summary>Up to 499 a year.</summary>
    Hundreds,

    /// <summary>500 to 4,999 a year.</summary>
    Thousands,

    /// <summary>5,000 to 49,999 a year.</summary>
    TensOfThousands,

    /// <summary>50,000 and more a year.</summary>
    More,
}

/// <summary>Which answers each triage question offers, in the order shown.</summary>
public static class TriageQuestions
{
    private static readonly TriageAnswer[] YesOrNo = [TriageAnswer.Yes, TriageAnswer.No, TriageAnswer.Unknown];

    public static IReadOnlyList<TriageQuestion> All { get; } = Enum.GetValues<TriageQuestion>();

    public static IReadOnlyList<TriageAnswer> AnswersOf(TriageQuestion question) => question switch
    {
        TriageQuestion.Automatic => [TriageAnswer.Alone, TriageAnswer.Aid, TriageAnswer.No, TriageAnswer.Unknown],
        TriageQuestion.People => [TriageAnswer.Hundreds, TriageAnswer.Thousands, TriageAnswer.TensOfThousands, TriageAnswer.More, TriageAnswer.Unknown],
        TriageQuestion.Mention => [TriageAnswer.Yes, TriageAnswer.Partly, TriageAnswer.No, TriageAnswer.NoDocument, TriageAnswer.Unknown],
        _ => YesOrNo,
    };

    /// <summary>The answer that weighs most: what an open question is counted as, so that not knowing is never cheaper than the truth.</summary>
    public static TriageAnswer WorstOf(TriageQuestion question) => question switch
    {
        TriageQuestion.Automatic => TriageAnswer.Alone,
        TriageQuestion.People => TriageAnswer.More,
        TriageQuestion.Mention => TriageAnswer.No,
        _ => TriageAnswer.Yes,
    };

    /// <summary>The answer that weighs least.</summary>
    public static TriageAnswer MildestOf(TriageQuestion question) => question switch
    {
        TriageQuestion.People => TriageAnswer.Hundreds,
        TriageQuestion.Mention => TriageAnswer.Yes,
        _ => TriageAnswer.No,
    };
}
