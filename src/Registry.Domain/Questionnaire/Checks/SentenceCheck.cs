namespace Registry.Domain.Questionnaire.Checks;

/// <summary>The sentences of a question fit its answers: none is missing, none is for an answer that does not exist, placeholders stand where they are filled.</summary>
internal static class SentenceCheck
{
    public static void Run(QuestionnaireDefinition definition, Report report)
    {
        foreach (var question in definition.Questions)
        {
            if (question.Reading is { } reading)
            {
                CheckAnswers(question, reading, report);
                CheckWords(question, reading, report);
            }
        }
    }

    private static void CheckAnswers(Question question, AnswerSentences reading, Report report)
    {
        foreach (var code in reading.Answers.Keys)
        {
            report.Expect(question.Options.Any(option => option.Value == code), reading, question.Id, $"'reading' has a sentence for '{code}', which is no option");
        }

        string[] needed = [.. question.Options.Select(option => option.Value).Where(code => code is not (AnswerValue.Unknown or AnswerValue.NotApplicable))];
        foreach (var code in needed.Where(code => reading.Value is null && !reading.Answers.ContainsKey(code)))
        {
            report.Expect(false, reading, question.Id, $"'reading' has no sentence for '{code}', and no 'value' that would do for it");
        }

        report.Expect(needed.Length > 0 || reading.Value is not null, reading, question.Id, "'reading' needs 'value' where there is no option");
    }

    private static void CheckWords(Question question, AnswerSentences reading, Report report)
    {
        foreach (var text in Languages(reading.Value))
        {
            report.Expect(text.Split(AnswerSentences.Placeholder).Length == 2, reading, question.Id, $"'value' of 'reading' must hold {AnswerSentences.Placeholder} once: {text}");
        }

        foreach (var text in reading.Answers.Values.SelectMany(Languages))
        {
            report.Expect(text.EndsWith('.') && !text.Contains('{', StringComparison.Ordinal), reading, question.Id, $"a sentence ends with a full stop and has no placeholder: {text}");
        }

        foreach (var text in Languages(reading.About))
        {
            report.Expect(text.Length > 0 && !text.EndsWith('.') && !text.EndsWith('?'), reading, question.Id, $"'about' is the end of a sentence, without its mark: {text}");
        }
    }

    private static IEnumerable<string> Languages(LocalisedText? text) => text is null ? [] : [text.French, text.English];
}
