using System.Globalization;
using System.Text;
using Registry.Domain.Exports;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.ActionPlans;

/// <summary>An action plan as a table (RFC 4180): the plan first, then the suggestions that nobody has taken up.</summary>
/// <param name="definition">Words the questions and levers.</param>
/// <param name="language">Of headings and words; the texts of actions stay as written.</param>
/// <param name="noticeLanguage">Of suggestions, which nobody has written yet.</param>
/// <param name="today">Tells what is late.</param>
public sealed class PlanCsv(QuestionnaireDefinition definition, string language, string noticeLanguage, DateOnly today)
{
    private static readonly LocalisedText[] Headings =
    [
        new("Action", "Action"), new("État", "Status"), new("Qui peut agir", "Who can act"), new("Fonction", "Function"),
        new("Échéance", "Due date"), new("En retard", "Late"), new("Effort", "Effort"), new("Plus nécessaire", "No longer needed"),
        new("Motif", "Reason"), new("Origine", "Origin"), new("Code de la question", "Question code"), new("Question", "Question"),
    ];

    public string Write(ActionPlan plan)
    {
        var table = new StringBuilder();
        AppendRow(table, Headings.Select(heading => heading.In(language)));
        foreach (var item in plan.Items)
        {
            AppendRow(table, Cells(item, plan.IsNoLongerNeeded(item)));
        }

        foreach (var suggestion in plan.Open)
        {
            AppendRow(table, Cells(suggestion));
        }

        return table.ToString();
    }

    private static void AppendRow(StringBuilder table, IEnumerable<string> cells) =>
        CsvText.AppendRow(table, [.. cells.Select(SpreadsheetText.Harmless)]);

    private string[] Cells(ActionItem item, bool noLongerNeeded) =>
    [
        item.Text,
        ActionWords.Of(item.Status).In(language),
        ActionWords.Lever(definition, item.Lever, language),
        item.Function ?? "",
        item.Due?.ToString("O", CultureInfo.InvariantCulture) ?? "",
        YesOrNo(item.IsLate(today)),
        ActionWords.Of(item.Effort).In(language),
        YesOrNo(noLongerNeeded),
        item.Reason ?? "",
        ActionWords.Of(item.Origin).In(language),
        item.QuestionId ?? "",
        Question(item.QuestionId),
    ];

    private string[] Cells(Suggestion suggestion) =>
    [
        suggestion.Text.In(noticeLanguage),
        ActionWords.Of(ActionStatus.Suggested).In(language),
        ActionWords.Lever(definition, suggestion.Levers[0], language),
        "",
        "",
        YesOrNo(false),
        ActionWords.Of(suggestion.Effort).In(language),
        YesOrNo(false),
        "",
        ActionWords.Of(ActionOrigin.Suggested).In(language),
        suggestion.QuestionId,
        Question(suggestion.QuestionId),
    ];

    private string Question(string? id) => id is null ? "" : definition.Question(id)?.Text.In(language) ?? "";

    private string YesOrNo(bool holds) => (holds ? new LocalisedText("oui", "yes") : new LocalisedText("non", "no")).In(language);
}
