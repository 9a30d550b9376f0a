using System.Text.Json.Nodes;
using Registry.Domain.Inventories;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Inventories;

/// <summary>What the columns of an entry say, and what follows from them.</summary>
internal static class EntryReading
{
    public static AnswerSet Values(InventoryEntry entry) => AnswerSetJson.Read(JsonNode.Parse(entry.Values));

    /// <summary>Fills blanks of the triage from the values of an entry that is not declared: what a person said of it stays.</summary>
    public static void Read(InventoryEntry entry, QuestionnaireDefinition definition, DateOnly today)
    {
        var values = Values(entry);
        entry.Triage = entry.Triage.FilledFrom(TriageCorrespondences.Read(values));
        entry.IsRead = true;
        entry.NoticeReadAt = null;
        Derive(entry, definition, values, today);
    }

    /// <summary>Urgency and minutes after the triage changed.</summary>
    public static void Derive(InventoryEntry entry, QuestionnaireDefinition definition, AnswerSet values, DateOnly today)
    {
        var triage = entry.Triage;
        var urgency = UrgencyRules.Of(triage);
        entry.Urgency = urgency.Level;
        entry.UrgencyScore = urgency.Score;
        entry.Minutes = EntryMinutes.Left(definition, values, triage, today);
    }
}
