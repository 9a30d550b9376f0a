namespace Registry.Domain.Questionnaire;

/// <summary>How the answers to a question read as sentences, for people who never saw the form.</summary>
/// <param name="About">
/// What the question is about, as the end of a sentence and without a full stop: “whether a person can …”. It serves all that is not
/// told: “The body does not know yet whether a person can …”.
/// </param>
/// <param name="Answers">By option value.</param>
/// <param name="Value">A sentence around <see cref="Placeholder"/>, for what a person wrote and for options without a sentence of their own.</param>
public sealed record AnswerSentences(LocalisedText? About, IReadOnlyDictionary<string, LocalisedText> Answers, LocalisedText? Value)
{
    public const string Placeholder = "{value}";
}
