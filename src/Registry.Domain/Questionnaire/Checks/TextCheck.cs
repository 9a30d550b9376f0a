using System.Text.RegularExpressions;

namespace Registry.Domain.Questionnaire.Checks;

/// <summary>Typography of both languages, and questions short enough to be read once.</summary>
internal static partial class TextCheck
{
    /// <summary>Longest question, in words.</summary>
    private const int MaximumWords = 30;

    public static void Run(QuestionnaireDefinition definition, Report report)
    {
        foreach (var (where, text) in Texts(definition))
        {
            if (text is { French.Length: > 0, English.Length: > 0 })
            {
                Check(where, text, report);
            }
        }

        foreach (var question in definition.Questions)
        {
            var words = Math.Max(Words(question.Text.French), Words(question.Text.English));
            report.Expect(words <= MaximumWords, question.Text, question.Id, $"{words} words are too many for a question; {MaximumWords} at most");
        }
    }

    private static void Check(string where, LocalisedText text, Report report)
    {
        report.Expect(!BadFrench().IsMatch(text.French), text, where, $"French typography (no-break space, ’): {text.French}");
        report.Expect(!text.English.Contains('\''), text, where, $"English typography (’ and ‘…’): {text.English}");
        report.Expect(!(text.French + "|" + text.English).Contains("  ", StringComparison.Ordinal), text, where, "two spaces in a row");
    }

    private static int Words(string text) => text.Split(' ', '\u00A0').Count(word => word.Any(char.IsLetterOrDigit));

    private static IEnumerable<(string Where, LocalisedText? Text)> Texts(QuestionnaireDefinition definition) =>
    [
        ("questionnaire", definition.Title),
        ("header", definition.HeaderTitle),
        .. definition.Tiers.Values.Select(t => ("tiers", (LocalisedText?)t)),
        .. definition.Levers.Select(l => (l.Id, (LocalisedText?)l.Name)),
        .. definition.Themes.SelectMany(t => new LocalisedText?[] { t.Title, t.Intent }, (t, text) => (t.Id, text)),
        .. definition.Header.SelectMany(f => TextsOf($"header.{f.Id}", f)),
        .. definition.Questions.SelectMany(TextsOf),
        .. definition.Derived.SelectMany(d => d.Rules.Select(r => r.Why).Append(d.Label).Append(d.Note), (d, text) => (d.Id, (LocalisedText?)text)),
        .. definition.Impact.Floors.Concat(definition.Impact.Ceilings).Select(r => (r.Id, (LocalisedText?)r.Why)),
        .. definition.Impact.LevelNames.Values.Append(definition.Impact.BetweenLevels).Select(t => ("impact", (LocalisedText?)t)),
        .. definition.Safeguards.StatusNames.Values.Append(definition.Safeguards.Project).Append(definition.Safeguards.Consequence)
            .Select(t => ("safeguards", (LocalisedText?)t)),
        .. definition.LegalFlags.Select(f => (f.Id, (LocalisedText?)f.Text)),
        .. definition.Retired.Select(r => (r.Id, (LocalisedText?)r.Reason)),
    ];

    private static IEnumerable<(string Where, LocalisedText? Text)> TextsOf(string where, Field field) =>
        field.Options.Select(o => o.Label).Append(field.Label).Append(field.Help).Append(field.Example).Select(text => (where, text))
            .Concat(field.Fields.SelectMany(part => TextsOf($"{where}.{part.Id}", part)));

    private static IEnumerable<(string Where, LocalisedText? Text)> TextsOf(Question question) =>
        question.Options.Select(o => o.Label)
            .Concat([question.Text, question.Help, question.Example, question.Unit, question.Action.Text, question.Reading?.About, question.Reading?.Value])
            .Concat(question.Reading?.Answers.Values ?? [])
            .Select(text => (question.Id, text));

    /// <summary>A straight apostrophe, a narrow no-break space, or high punctuation without U+00A0 (addresses aside).</summary>
    [GeneratedRegex("""'|\u202F|(?<!https?)[^\u00A0]:(\s|$)|[^\u00A0?!][;?!](?!\w)|«[^\u00A0]|[^\u00A0]»|[^\u00A0]%""")]
    private static partial Regex BadFrench();
}
