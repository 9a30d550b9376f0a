namespace Registry.Domain.Questionnaire;

public enum AnswerState
{
    /// <summary>The question is hidden: a condition does not hold.</summary>
    Off,

    /// <summary>It cannot be known yet whether the question is asked, or it makes sense in use only and the algorithm is a project.</summary>
    Pending,

    /// <summary>Asked, nothing said.</summary>
    Blank,

    /// <summary>Answered "I don't know".</summary>
    Unknown,
    Given,
}
