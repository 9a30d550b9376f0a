namespace Registry.Domain.Questionnaire;

public enum ScreenKind
{
    Header,
    Essential,
    Theme,
}

/// <summary>What is asked together on one page of a form: fields of the header, or questions.</summary>
/// <param name="Id">Name in addresses: <c>header-purpose</c>, <c>essential-DRO-01</c>, <c>theme-FIN</c>.</param>
/// <param name="Title">Null for a question that is a page of its own: its text is the title.</param>
public sealed record Screen(string Id, ScreenKind Kind, LocalisedText? Title, IReadOnlyList<Field> Fields, IReadOnlyList<Question> Questions)
{
    /// <summary>Planned time for the whole screen, in seconds.</summary>
    public int Seconds => Fields.Sum(asked => asked.Seconds) + Questions.Sum(asked => asked.Seconds);
}

/// <summary>
/// The screens of a notice in the order they are asked: header forms, essential questions (easy ones first), then a screen for each theme.
/// Only what is asked now is there: the plan changes with the answers.
/// </summary>
public sealed record ScreenPlan(IReadOnlyList<Screen> Screens)
{
    public static ScreenPlan For(Evaluation evaluation)
    {
        var definition = evaluation.Definition;
        Question[] asked = [.. definition.Questions.Where(question => evaluation.IsEnabled(question.Id))];
        return new ScreenPlan([.. HeaderScreens(definition), .. EssentialScreens(asked), .. ThemeScreens(definition, asked)]);
    }

    public Screen? Find(string id) => Screens.FirstOrDefault(screen => screen.Id == id);

    /// <summary>The screen that follows, or null after the last one. A screen that has just closed is followed by the next that is open.</summary>
    /// <param name="complete">The plan of everything the definition could ask, for a screen that this plan no longer holds.</param>
    public Screen? After(string id, ScreenPlan complete)
    {
        var later = complete.Screens.SkipWhile(screen => screen.Id != id).Skip(1).Select(screen => screen.Id).ToHashSet(StringComparer.Ordinal);
        return Screens.FirstOrDefault(screen => later.Contains(screen.Id));
    }

    /// <summary>Every screen that the definition can ask, whatever the answers.</summary>
    public static ScreenPlan Complete(QuestionnaireDefinition definition) =>
        new([.. HeaderScreens(definition), .. EssentialScreens(definition.Questions), .. ThemeScreens(definition, definition.Questions)]);

    private static IEnumerable<Screen> HeaderScreens(QuestionnaireDefinition definition) => definition.HeaderSteps.Select(step => new Screen(
        "header-" + step.Id,
        ScreenKind.Header,
        step.Title,
        [.. definition.Header.Where(field => field.Step == step.Id)],
        []));

    private static IEnumerable<Screen> EssentialScreens(IEnumerable<Question> questions) => questions
        .Where(question => question.Tier == Tier.Essential)
        .OrderBy(question => question.Order)
        .GroupBy(question => question.Screen ?? question.Id, StringComparer.Ordinal)
        .Select(group => new Screen("essential-" + group.Key, ScreenKind.Essential, null, [], [.. group]));

    private static IEnumerable<Screen> ThemeScreens(QuestionnaireDefinition definition, IReadOnlyCollection<Question> questions) => definition.Themes
        .Select(theme => new Screen(
            "theme-" + theme.Id,
            ScreenKind.Theme,
            theme.Title,
            [],
            [.. questions.Where(question => question.Theme == theme.Id && question.Tier != Tier.Essential)]))
        .Where(screen => screen.Questions.Count > 0);
}
