using System.Globalization;
using System.Text;

namespace Registry.Domain.Questionnaire;

/// <summary>All header fields and questions of a definition as one Markdown document, for people who exchange or check data.</summary>
public static class DataDictionary
{
    /// <returns>Lines end with a line feed, whatever the machine.</returns>
    public static string Write(QuestionnaireDefinition definition)
    {
        var text = new StringBuilder();
        Line(text, $"# Data dictionary of {definition.Id} {definition.Version}");
        Line(text, "");
        Line(text, "Generated from the definition by `Registry.Web questionnaire dictionary`: do not edit by hand.");
        Line(text, "");
        Line(text, $"Licence of the questionnaire: {definition.Licence}. Time is planned time, in seconds. “Points” are impact or safeguard points of an option.");
        Line(text, "");
        Line(text, "## Header fields");
        foreach (var field in definition.Header)
        {
            Line(text, "");
            Line(text, $"### `header.{field.Id}`");
            Line(text, "");
            WriteField(text, field, definition);
        }

        foreach (var theme in definition.Themes)
        {
            Line(text, "");
            Line(text, $"## {theme.Id} – {theme.Title.English} / {theme.Title.French}");
            foreach (var question in definition.Questions.Where(question => question.Theme == theme.Id))
            {
                WriteQuestion(text, question);
            }
        }

        return text.ToString();
    }

    private static void WriteField(StringBuilder text, Field field, QuestionnaireDefinition definition)
    {
        Words(text, field.Label, field.Help);
        var step = definition.HeaderSteps.FirstOrDefault(step => step.Id == field.Step);
        Item(text, "Type", Type(field.Type) + (field.Repeatable ? ", repeatable" : ""));
        Item(text, "Asked in", step is null ? "filled by the registry" : $"{step.Title.English} (`{step.Id}`)");
        Item(text, "Required for publication", YesNo(field.Required));
        Item(text, "Search facet", YesNo(field.Facet));
        Item(text, "Limits", Limits(field.MaximumLength, field.Minimum, field.Maximum, field.Pattern));
        Item(text, "Time", Number(field.Seconds));
        Item(text, "Scoring", Scoring(field.Scoring));
        foreach (var part in field.Fields)
        {
            Line(text, $"- Part `{part.Id}`: {part.Label.English} / {part.Label.French} ({Type(part.Type)}{(part.Required ? ", required" : "")})");
            Options(text, part.Options, "  ");
        }

        Options(text, field.Options, "");
    }

    private static void WriteQuestion(StringBuilder text, Question question)
    {
        Line(text, "");
        Line(text, $"### {question.Id}");
        Line(text, "");
        Words(text, question.Text, question.Help);
        Item(text, "Tier", $"{question.Tier}".ToLowerInvariant());
        Item(text, "Type", Type(question.Type));
        Item(text, "Asked when", question.EnabledWhen.Count == 0 ? "always" : ConditionWords.All(question.EnabledWhen));
        Item(text, "In use only", question.InUseOnly ? "yes: pending for a project" : null);
        Item(text, "Limits", Limits(question.MaximumLength, question.Minimum, question.Maximum, null));
        Item(text, "Time", Number(question.Seconds));
        Item(text, "Scoring", Scoring(question.Scoring));
        Item(text, "Action", $"{question.Action.Text.English} ({string.Join(", ", question.Action.Levers)}; effort {$"{question.Action.Effort}".ToLowerInvariant()})");
        Item(text, "References", question.References.Count == 0 ? null : string.Join("; ", question.References.Select(reference => $"{reference.Source} {reference.Place}")));
        Options(text, question.Options, "");
    }

    private static void Words(StringBuilder text, LocalisedText label, LocalisedText? help)
    {
        Item(text, "English", label.English);
        Item(text, "French", label.French);
        Item(text, "Help", help?.English);
        Item(text, "Aide", help?.French);
    }

    private static void Options(StringBuilder text, IReadOnlyList<Option> options, string indent)
    {
        foreach (var option in options)
        {
            var points = option.Points is { } worth ? $" – {Number(worth)} points" : "";
            var least = option.PointsMinimum is { } from ? $" (from {Number(from)})" : "";
            Line(text, $"{indent}- Option `{option.Value}`: {option.Label.English} / {option.Label.French}{points}{least}{(option.Exclusive ? ", stands alone" : "")}");
        }
    }

    private static string? Scoring(Scoring? scoring) => scoring switch
    {
        ImpactByOptions impact => $"impact, dimension {impact.Dimension}, at most {Number(impact.Maximum)} points{(impact.Combination == Combination.SumCapped ? ", added up" : impact.Combination is null ? "" : ", the strongest counts")}",
        ImpactByBands bands => $"impact, dimension {bands.Dimension}, read from `{bands.Reads}`: {string.Join(", ", bands.Bands.Select(band => $"{Number(band.From)}{(band.To is { } to ? $" to {Number(to)}" : " or more")} = {Number(band.Points)}"))}",
        Safeguard safeguard => $"safeguard, weight {Number(safeguard.Weight)}, method {$"{safeguard.Method}".ToLowerInvariant()}",
        _ => null,
    };

    private static string? Limits(int? length, decimal? minimum, decimal? maximum, string? pattern)
    {
        var limits = new[]
        {
            length is { } most ? $"{Number(most)} characters" : null,
            minimum is { } least ? $"at least {Number(least)}" : null,
            maximum is { } highest ? $"at most {Number(highest)}" : null,
            pattern is null ? null : $"`{pattern}`",
        };
        return limits.Any(limit => limit is not null) ? string.Join(", ", limits.Where(limit => limit is not null)) : null;
    }

    private static string Type(AnswerType type) => type == AnswerType.YesPartlyNo ? "yes, partly, no" : $"{type}".ToLowerInvariant();

    private static string YesNo(bool holds) => holds ? "yes" : "no";

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static void Item(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            Line(text, $"- {name}: {value}");
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
