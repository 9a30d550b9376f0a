namespace Registry.Domain.Questionnaire.Answers;

/// <summary>What is wrong with a value. Arguments, where there are some, are named in order.</summary>
public enum AnswerErrorCode
{
    /// <summary>Nothing was said.</summary>
    ValueRequired,

    /// <summary>The JSON kind does not fit the type: only a program can send it.</summary>
    WrongShape,
    UnknownNotAllowed,
    NotApplicableNotAllowed,

    /// <summary>Withheld without its legal ground.</summary>
    GroundRequired,

    /// <summary>The value.</summary>
    NotAnOption,

    /// <summary>The option that stands alone.</summary>
    ExclusiveWithOthers,

    /// <summary>The value.</summary>
    ChosenTwice,

    /// <summary>Most characters allowed, characters given.</summary>
    TooLong,
    NotANumber,
    NotAWholeNumber,

    /// <summary>The minimum.</summary>
    BelowMinimum,

    /// <summary>The maximum.</summary>
    AboveMaximum,
    NotADate,

    /// <summary>Not an absolute http or https address.</summary>
    NotAUrl,
    NotAnEmail,
    NotAPhone,
    NotALanguage,
    BadPattern,

    /// <summary>The check digit of a SIREN does not agree with the others.</summary>
    SirenChecksum,

    /// <summary>The name of the part.</summary>
    UnknownPart,
    PartRequired,

    /// <summary>The least number of items.</summary>
    TooFewItems,

    /// <summary>The greatest number of items.</summary>
    TooManyItems,
}

/// <summary>One mistake in a value; the interface words it.</summary>
/// <param name="Path">Where in the value: empty, a part (<c>email</c>), an item (<c>0</c>) or a part of an item (<c>0.name</c>).</param>
/// <param name="Arguments">As the code names them, written without culture.</param>
public sealed record AnswerError(AnswerErrorCode Code, string Path, IReadOnlyList<string> Arguments);
