using System.Globalization;
using Registry.Domain.ActionPlans;
using Registry.Domain.Questionnaire;
using Registry.Web.Services.ActionPlans;

namespace Registry.Web.Pages.Workspace.Plans;

/// <summary>An action as a person fills it in.</summary>
public sealed class ActionForm
{
    public string? Text { get; set; }

    public string? Lever { get; set; }

    public string? Function { get; set; }

    /// <summary>yyyy-mm-dd, as a date field sends it.</summary>
    public string? Due { get; set; }

    public string? Effort { get; set; }

    public string? Status { get; set; }

    public string? Reason { get; set; }

    public int Version { get; set; }

    public static ActionForm Of(ActionItem item) => new()
    {
        Text = item.Text,
        Lever = item.Lever,
        Function = item.Function,
        Due = item.Due?.ToString("O", CultureInfo.InvariantCulture),
        Effort = item.Effort.ToString(),
        Status = item.Status.ToString(),
        Reason = item.Reason,
        Version = item.Version,
    };

    /// <summary>The input that mends a refusal.</summary>
    public static string FieldOf(ActionRefusal refusal) => "Form." + refusal switch
    {
        ActionRefusal.LeverIsUnknown => nameof(Lever),
        ActionRefusal.FunctionIsTooLong => nameof(Function),
        ActionRefusal.StatusIsMissing => nameof(Status),
        ActionRefusal.ReasonIsMissing or ActionRefusal.ReasonIsTooLong => nameof(Reason),
        _ => nameof(Text),
    };

    /// <summary>What was typed, trimmed; a word outside a list reads as none and is refused by the rules. False when the date is none.</summary>
    public bool TryRead(out ActionChange change)
    {
        var isDate = DateOnly.TryParseExact(Trimmed(Due), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due);
        change = new ActionChange(
            Trimmed(Text)?.ReplaceLineEndings("\n") ?? "",
            Lever ?? "",
            Trimmed(Function),
            isDate ? due : null,
            Enum.GetValues<Effort>().Where(effort => effort.ToString() == Effort).DefaultIfEmpty(Domain.Questionnaire.Effort.Medium).First(),
            Enum.GetValues<ActionStatus>().FirstOrDefault(status => status.ToString() == Status),
            Trimmed(Reason));
        return isDate || Trimmed(Due) is null;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
