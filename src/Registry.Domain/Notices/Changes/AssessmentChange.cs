using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.Assessment;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Notices.Changes;

/// <summary>What an assessment said and says, each in a sentence; null on a side that was not assessed.</summary>
public sealed record AssessmentChange(string? Before, string? After)
{
    /// <summary>"Level 3, because …".</summary>
    public static AssessmentChange? OfLevel(NoticeDocument before, NoticeDocument after, string language, DefinitionCatalogue definitions) =>
        Of(Sentence(before, definitions, reasons => reasons.Level().In(language)), Sentence(after, definitions, reasons => reasons.Level().In(language)));

    /// <summary>The status of the safeguards with their index, where the body publishes its profile.</summary>
    public static AssessmentChange? OfSafeguards(NoticeDocument before, NoticeDocument after, string language, DefinitionCatalogue definitions) => Of(
        Sentence(before, definitions, reasons => reasons.Safeguards().In(language), Index(before)?.In(language)),
        Sentence(after, definitions, reasons => reasons.Safeguards().In(language), Index(after)?.In(language)));

    private static AssessmentChange? Of(string? before, string? after) => before == after ? null : new AssessmentChange(before, after);

    private static string? Sentence(NoticeDocument document, DefinitionCatalogue definitions, Func<AssessmentReasons, string> say, string? figure = null)
    {
        var definition = definitions.Find(document.Definition.Id, document.Definition.Version);
        if (definition is null || document.Assessment is not { } stored)
        {
            return null;
        }

        var sentence = say(new AssessmentReasons(definition, AssessmentJson.Read(stored)));
        return figure is null ? sentence : $"{sentence.TrimEnd('.')} ({figure}).";
    }

    /// <summary>The overall index as stored: a percentage.</summary>
    private static LocalisedText? Index(NoticeDocument document)
    {
        if (document.Assessment?["safeguards"]?["overall"] is not JsonValue overall)
        {
            return null;
        }

        var number = AnswerLabels.Number(decimal.Parse(overall.ToString(), CultureInfo.InvariantCulture));
        return new LocalisedText($"{number.French}\u00a0%", $"{number.English}%");
    }
}
