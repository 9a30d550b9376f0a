using Registry.Domain.Questionnaire;

namespace Registry.Domain.ActionPlans;

/// <summary>The states of an action in words, the same on pages and in exports, and their codes in documents.</summary>
public static class ActionWords
{
    public static LocalisedText Of(ActionStatus status) => status switch
    {
        ActionStatus.Suggested => new("Proposée", "Suggested"),
        ActionStatus.Kept => new("Retenue", "Kept"),
        ActionStatus.InProgress => new("En cours", "In progress"),
        ActionStatus.Done => new("Faite", "Done"),
        _ => new("Écartée", "Declined"),
    };

    public static LocalisedText Of(Effort effort) => effort switch
    {
        Effort.Small => new("Quelques jours", "Days"),
        Effort.Medium => new("Quelques semaines", "Weeks"),
        _ => new("Quelques mois", "Months"),
    };

    public static LocalisedText Of(ActionOrigin origin) =>
        origin == ActionOrigin.Suggested ? new("Proposée par le questionnaire", "Suggested by the questionnaire") : new("Ajoutée", "Added");

    /// <summary>The lever's name; its id where the definition does not know it.</summary>
    public static string Lever(QuestionnaireDefinition definition, string leverId, string language) =>
        definition.Levers.FirstOrDefault(lever => lever.Id == leverId)?.Name.In(language) ?? leverId;

    public static string Code(ActionStatus status) => status switch
    {
        ActionStatus.Suggested => "suggested",
        ActionStatus.Kept => "kept",
        ActionStatus.InProgress => "inProgress",
        ActionStatus.Done => "done",
        _ => "declined",
    };

    /// <exception cref="FormatException">The code is none of the five.</exception>
    public static ActionStatus Status(string code) =>
        Enum.GetValues<ActionStatus>().Where(status => Code(status) == code).Cast<ActionStatus?>().SingleOrDefault()
        ?? throw new FormatException($"\"{code}\" is not the status of an action.");
}
