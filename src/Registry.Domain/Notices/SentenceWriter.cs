using Registry.Domain.Questionnaire;

namespace Registry.Domain.Notices;

/// <summary>Words answers as sentences, from the sentences that the definition keeps beside its options. A question without any reads “label: value”.</summary>
internal sealed class SentenceWriter(QuestionnaireDefinition definition, string language)
{
    /// <param name="value">The answer as it is shown.</param>
    /// <param name="stated">The answer as it is stored.</param>
    public IEnumerable<ReadSentence> Write(ReadValue value, StatedValue stated)
    {
        var question = definition.Question(value.Id);
        if (StateOf(stated) is var state && state != DisclosureState.Disclosed)
        {
            var tone = state == DisclosureState.NotApplicable ? SentenceTone.Told : SentenceTone.NotTold;
            return [new ReadSentence(value.Id, tone, StateSentences.Of(state, question?.Reading?.About?.In(language), value.Label, stated.Ground, language))];
        }

        return question is null || question.Options.Count == 0 ? Written(value, question) : Chosen(value, question, AnswerValue.Of(stated)!);
    }

    // A code that stands for a state (imported answers hold some) means that state.
    private static DisclosureState StateOf(StatedValue stated) => stated.State != DisclosureState.Disclosed ? stated.State
        : AnswerValue.Of(stated) switch
        {
            null or { IsUnknown: true } => DisclosureState.Unknown,
            { Codes: [AnswerValue.NotApplicable] } => DisclosureState.NotApplicable,
            _ => DisclosureState.Disclosed,
        };

    private IEnumerable<ReadSentence> Written(ReadValue value, Question? question) => value.Items.OfType<ReadText>().Select(text =>
    {
        var (before, after) = Around(question?.Reading?.Value, value.Label);
        return new ReadSentence(value.Id, SentenceTone.Told, before, text, after);
    });

    private IEnumerable<ReadSentence> Chosen(ReadValue value, Question question, AnswerValue answer)
    {
        var tone = IsLacking(question, answer) ? SentenceTone.Lacking : SentenceTone.Told;
        var own = question.Options.Where(option => answer.Codes.Contains(option.Value) && question.Reading?.Answers.ContainsKey(option.Value) == true).ToList();
        foreach (var option in own)
        {
            yield return new ReadSentence(value.Id, tone, question.Reading!.Answers[option.Value].In(language));
        }

        string[] others = [.. answer.Codes.Except(own.Select(option => option.Value)).Select(code => Label(question, code))];
        if (others.Length > 0)
        {
            var (before, after) = Around(question.Reading?.Value, value.Label);
            var list = string.Join(language == "fr" ? "\u00a0; " : "; ", others);
            yield return new ReadSentence(value.Id, tone, before + list + after);
        }
    }

    private (string Before, string After) Around(LocalisedText? sentence, string label) =>
        sentence?.In(language).Split(AnswerSentences.Placeholder, 2) is [var before, var after] ? (before, after) : (StateSentences.Labelled(label, language), ".");

    /// <summary>In the middle of a sentence a label begins small, unless it is an abbreviation.</summary>
    private string Label(Question question, string code)
    {
        var label = question.Options.FirstOrDefault(option => option.Value == code)?.Label.In(language) ?? code;
        return label is [_, var second, ..] && !char.IsUpper(second) ? char.ToLowerInvariant(label[0]) + label[1..] : label;
    }

    // Some of several boxes, or fewer people than wished, are still something that is there.
    private static bool IsLacking(Question question, AnswerValue answer) =>
        question.Scoring is Safeguard { Method: not SafeguardMethod.MinimumCount }
        && SafeguardShare.Of(question, answer) is { } share
        && (question.Type == AnswerType.Multiple ? share == 0 : share < 1);
}
