using Microsoft.Extensions.Localization;
using Registry.Domain.Inventories;
using Registry.Web.Pages.Shared;
using Registry.Web.Resources;

namespace Registry.Web.Pages.Workspace.Inventory;

/// <summary>Urgency, duties and triage in words of the page's language.</summary>
public sealed class InventoryWording(IStringLocalizer<InventoryTexts> texts, IStringLocalizer<RightsTexts> rights)
{
    public string Question(TriageQuestion question) => texts[$"Triage.{question}"];

    /// <summary>An answer in the words of its question; a dash for none.</summary>
    public string Answer(TriageQuestion question, TriageAnswer? answer) => answer is null ? "–"
        : texts[$"Answer.{question}-{answer}"] is { ResourceNotFound: false } own ? own : texts[$"Answer.{answer}"];

    /// <summary><c>Urgent because it decides alone and the legal mention is missing.</c></summary>
    public string Urgency(Urgency urgency)
    {
        var level = (urgency.IsCertain ? texts[$"Urgency.{urgency.Level}"] : texts[$"UrgencyUpTo.{urgency.Level}"]).Value;
        var known = urgency.Reasons.Count == 0
            ? level + (urgency.IsCertain ? "." : "")
            : texts["Urgency.Because", level, List(urgency.Reasons.Select(reason => texts[$"Reason.{reason}"].Value))].Value;
        return urgency.ToCheck.Count == 0 ? known : texts["Urgency.ToCheck", known.TrimEnd('.'), List(urgency.ToCheck.Select(question => texts[$"TriageShort.{question}"].Value))];
    }

    /// <summary>The answer and why: <c>yes, because …</c>.</summary>
    public string Duty(LegalDuty duty) => texts["Duty.Because", texts[$"DutyAnswer.{duty.Answer}"].Value, texts[$"DutyReason.{duty.Reason}"].Value];

    public string Articles(LegalDuty duty) => RightsWording.Articles(duty.Texts, rights);

    public string List(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.SkipLast(1)) + texts["And"] + all[^1];
    }
}
