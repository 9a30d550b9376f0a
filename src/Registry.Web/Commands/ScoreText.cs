using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using Registry.Domain.Assessment;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Commands;

/// <summary>Results and the path that led to them, as text for a person.</summary>
internal sealed class ScoreText(QuestionnaireDefinition definition, IStringLocalizer texts, string language)
{
    public string Of(IEnumerable<(JsonNode Id, AssessmentResult Result)> results)
    {
        var text = new StringBuilder();
        foreach (var (id, result) in results)
        {
            text.Append("# ").AppendLine(id.ToString()).AppendLine();
            Write(text, result);
            text.AppendLine();
        }

        return text.ToString();
    }

    private void Write(StringBuilder text, AssessmentResult result)
    {
        var reasons = new AssessmentReasons(definition, result);
        var impact = result.Impact;
        text.AppendLine(reasons.Level().In(language));
        text.AppendLine(impact.PointsMinimum == impact.PointsMaximum
            ? texts["Score.PointsExact", impact.PointsMaximum, definition.Impact.MaximumPoints]
            : texts["Score.Points", impact.PointsMinimum, impact.PointsMaximum, definition.Impact.MaximumPoints]);
        List(text, impact.Scored.Select(step => reasons.Points(step).In(language)));
        List(text, impact.Ceilings.Select(step => reasons.Ceiling(step).In(language)));
        List(text, impact.Floors.Select(step => reasons.Floor(step).In(language)));
        List(text, result.Derived.Select(finding => reasons.Derived(finding).In(language)));
        text.AppendLine(reasons.Safeguards().In(language));
        text.AppendLine(texts["Score.Safeguards", Percent(result.Safeguards.Overall), Percent(result.Safeguards.Required), Percent(result.Safeguards.AnsweredShare * 100)]);
        Section(text, "Score.Flags", result.Flags.Select(Flag));
        Section(text, "Score.ToCheck", result.FlagsToCheck.Select(Flag));
        Section(text, "Score.Missing", result.RequiredMissing);
    }

    private string Flag(FlagFinding finding)
    {
        var flag = definition.LegalFlags.Single(flag => flag.Id == finding.Id);
        var law = flag.References.Count == 0 ? "" : $" ({string.Join(", ", flag.References)})";
        return $"{flag.Id} {flag.Text.In(language)}{law}";
    }

    private void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var said = lines.ToList();
        if (said.Count > 0)
        {
            text.AppendLine(texts[title]);
            List(text, said);
        }
    }

    private static void List(StringBuilder text, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append("- ").AppendLine(line);
        }
    }

    private string Percent(decimal? share) => share is { } known ? $"{known:0.#}{(language == "fr" ? "\u00a0" : "")}%" : "–";
}
