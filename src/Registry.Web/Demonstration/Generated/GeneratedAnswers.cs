using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Demonstration.Generated;

/// <summary>Answers to the questions that a level needs, drawn from the options of the questionnaire.</summary>
internal static class GeneratedAnswers
{
    private const double NotKnown = 0.03;

    public static Dictionary<string, StatedValue> Of(QuestionnaireDefinition definition, SeededNumbers numbers, DateTime publishedAt)
    {
        var answers = new Dictionary<string, StatedValue>(StringComparer.Ordinal);
        foreach (var question in definition.Questions.Where(question => question.Tier == Tier.Essential))
        {
            if (Value(question, numbers, publishedAt) is { } value)
            {
                answers[question.Id] = value;
            }
        }

        return answers;
    }

    private static StatedValue? Value(Question question, SeededNumbers numbers, DateTime publishedAt)
    {
        // Options come in the order of rising weight more often than not: the first ones are the ordinary cases.
        string[] options = question.Type == AnswerType.YesPartlyNo
            ? ["yes", "partial", "no"]
            : [.. question.Options.Select(option => option.Value).Where(value => value is not ("unknown" or "na"))];
        return question.Type switch
        {
            AnswerType.Date => new StatedValue(publishedAt.AddYears(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ when options.Length == 0 => null,
            _ when numbers.Chance(NotKnown) => StatedValue.Unknown,
            AnswerType.Multiple => new StatedValue(new JsonArray(new ZipfList<string>(options).Pick(numbers))),
            _ => new StatedValue(new ZipfList<string>(options).Pick(numbers)),
        };
    }
}
