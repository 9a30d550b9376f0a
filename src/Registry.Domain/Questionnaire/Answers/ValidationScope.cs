namespace Registry.Domain.Questionnaire.Answers;

/// <summary>Who says the value.</summary>
public enum ValidationScope
{
    Form,

    /// <summary>A record of another register: neither lengths nor required parts nor numbers of items bind it.</summary>
    Import,
}
