namespace Registry.Domain.Notices;

/// <summary>The sentences for what a body does not tell, the same for every question.</summary>
internal static class StateSentences
{
    /// <param name="about">The end of a sentence; null for a question that has none.</param>
    /// <param name="label">The question, used where there is no <paramref name="about"/>.</param>
    public static string Of(DisclosureState state, string? about, string label, string? ground, string language) => about is null
        ? $"{Labelled(label, language)}{Alone(state, language)}{Ground(ground, language)}."
        : $"{About(state, about, language)}{Ground(ground, language)}.";

    /// <summary>A label ready to be followed by its value; a question has its mark already.</summary>
    public static string Labelled(string label, string language) =>
        label.EndsWith('?') ? label + " " : language == "fr" ? label + "\u00a0: " : label + ": ";

    private static string About(DisclosureState state, string about, string language) => (state, language) switch
    {
        (DisclosureState.Withheld, "fr") => $"L’organisme ne dit pas {about}\u00a0: il invoque une raison prévue par la loi",
        (DisclosureState.Withheld, _) => $"The body does not say {about}: it relies on a reason provided by law",
        (DisclosureState.Internal, "fr") => $"L’organisme ne dit pas {about}\u00a0: il garde cette réponse pour ses services",
        (DisclosureState.Internal, _) => $"The body does not say {about}: it keeps this answer to itself",
        (DisclosureState.NotApplicable, "fr") => $"La question de savoir {about} ne se pose pas ici",
        (DisclosureState.NotApplicable, _) => $"The question of {about} does not arise here",
        (_, "fr") => $"L’organisme ne sait pas encore {about}",
        _ => $"The body does not know yet {about}",
    };

    private static string Alone(DisclosureState state, string language) => (state, language) switch
    {
        (DisclosureState.Withheld, "fr") => "L’organisme ne le dit pas et invoque une raison prévue par la loi",
        (DisclosureState.Withheld, _) => "The body does not say, and relies on a reason provided by law",
        (DisclosureState.Internal, "fr") => "L’organisme garde cette réponse pour ses services",
        (DisclosureState.Internal, _) => "The body keeps this answer to itself",
        (DisclosureState.NotApplicable, "fr") => "La question ne se pose pas ici",
        (DisclosureState.NotApplicable, _) => "The question does not arise here",
        (_, "fr") => "L’organisme ne le sait pas encore",
        _ => "The body does not know yet",
    };

    private static string Ground(string? ground, string language) =>
        ground is null ? "" : language == "fr" ? $" (fondement\u00a0: {ground})" : $" (ground: {ground})";
}
