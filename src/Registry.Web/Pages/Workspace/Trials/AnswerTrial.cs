using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.Assessment;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Services;

namespace Registry.Web.Pages.Workspace.Trials;

/// <summary>Other answers to the questions behind the level, read from an address. Nothing of it is stored.</summary>
/// <param name="Answers">The stored answers with the tried ones in their place.</param>
/// <param name="Tried">Codes, or one number, by question id or header path.</param>
/// <param name="Ignored">What the definition does not know, as the address wrote it.</param>
public sealed record AnswerTrial(AnswerSet Answers, IReadOnlyDictionary<string, IReadOnlyList<string>> Tried, IReadOnlyList<string> Ignored)
{
    private const string Prefix = "try.";

    public bool IsEmpty => Tried.Count == 0;

    /// <summary>Name of the field of a source in the form.</summary>
    public static string Name(string source) => Prefix + source;

    public static AnswerTrial Read(QuestionnaireDefinition definition, AnswerSet answers, IQueryCollection query)
    {
        var tried = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var ignored = new List<string>();
        foreach (var (name, values) in query.Where(pair => pair.Key.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            string[] codes = [.. values.OfType<string>().Where(code => code.Length > 0).Distinct()];
            if (codes.Length == 0)
            {
                continue;
            }

            if (Put(definition, answers, name[Prefix.Length..], codes) is { } changed)
            {
                (answers, tried[name[Prefix.Length..]]) = (changed, codes);
            }
            else
            {
                ignored.Add($"{name[Prefix.Length..]} = {string.Join(", ", codes)}");
            }
        }

        return new AnswerTrial(answers, tried, ignored);
    }

    /// <summary>Parameters of an address that tries one change.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Parameters(LevelChange change)
    {
        IEnumerable<string> codes = change switch
        {
            { Band: { } band } => [band.From.ToString(CultureInfo.InvariantCulture)],
            { Value.Value: JsonArray several } => several.Select(code => code!.ToString()),
            _ => [change.Option!],
        };
        return codes.Select(code => KeyValuePair.Create(Name(change.Source), code));
    }

    /// <summary>Null where the question is not one behind the level, or does not allow these answers.</summary>
    private static AnswerSet? Put(QuestionnaireDefinition definition, AnswerSet answers, string source, string[] codes)
    {
        if (DraftPaths.HeaderField(source) is { } fieldId)
        {
            return definition.Field(fieldId) is { Scoring: ImpactByBands bands } field ? PutNumber(answers, field, bands, codes) : null;
        }

        var question = LevelSensitivity.Questions(definition).FirstOrDefault(known => known.Id == source);
        return question is null || !Allows(question, codes)
            ? null
            : answers with { Answers = With(answers.Answers, source, StatedOptions.Of(question, codes)) };
    }

    private static bool Allows(Question question, string[] codes)
    {
        var chosen = question.Options.Where(option => codes.Contains(option.Value)).ToList();
        return chosen.Count == codes.Length && (codes.Length == 1 || (question.Type == AnswerType.Multiple && chosen.All(option => !option.Exclusive)));
    }

    private static AnswerSet? PutNumber(AnswerSet answers, Field field, ImpactByBands bands, string[] codes)
    {
        if (codes.Length != 1 || !decimal.TryParse(codes[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var group = (answers.Header.GetValueOrDefault(field.Id)?.Value as JsonObject)?.DeepClone().AsObject() ?? [];
        group[bands.Reads] = number;
        return answers with { Header = With(answers.Header, field.Id, new StatedValue(group)) };
    }

    private static Dictionary<string, StatedValue> With(IReadOnlyDictionary<string, StatedValue> values, string id, StatedValue value) =>
        new(values, StringComparer.Ordinal) { [id] = value };
}
