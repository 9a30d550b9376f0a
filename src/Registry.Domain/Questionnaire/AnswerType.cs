namespace Registry.Domain.Questionnaire;

/// <summary>The closed list of types of a header field, a part of a group, or a question.</summary>
public enum AnswerType
{
    /// <summary>Yes, partly, no, or unknown; "not applicable" where the definition allows it.</summary>
    YesPartlyNo,
    Single,

    /// <summary>Several options; an option marked exclusive stands alone.</summary>
    Multiple,
    Text,
    Number,
    Date,
    Url,
    Email,
    Phone,

    /// <summary>A short code that matches a pattern, such as a SIREN or an INSEE code.</summary>
    Code,

    /// <summary>An ISO 639-1 language code.</summary>
    Language,

    /// <summary>A set of named parts, each with a type of its own. Header only.</summary>
    Group,
}
