namespace Registry.Domain.Questionnaire.Checks;

/// <summary>Ids are unique; themes, retired questions and exports name what exists.</summary>
internal static class OutlineCheck
{
    public static void Run(QuestionnaireDefinition definition, Report report)
    {
        report.ExpectUnique(definition.Themes, t => t.Id, "themes");
        report.ExpectUnique(definition.Levers, l => l.Id, "levers");
        report.ExpectUnique(definition.Header, f => f.Id, "header");
        report.ExpectUnique(definition.Questions, q => q.Id, "questions");
        report.ExpectUnique(definition.LegalFlags, f => f.Id, "legal_flags");
        report.ExpectUnique(definition.Impact.Floors.Concat(definition.Impact.Ceilings), r => r.Id, "impact");
        report.ExpectUnique(definition.Derived, d => d.Id, "derived");
        report.Expect(definition.Tiers.Count == Enum.GetValues<Tier>().Length, definition.Tiers, "tiers", "each tier must be named once");
        CheckThemes(definition, report);
        CheckRetired(definition, report);
        CheckExports(definition, report);
    }

    private static void CheckThemes(QuestionnaireDefinition definition, Report report)
    {
        foreach (var theme in definition.Themes)
        {
            foreach (var lever in theme.SuggestedRespondents)
            {
                report.Expect(definition.Levers.Any(l => l.Id == lever), theme.SuggestedRespondents, theme.Id, $"no lever '{lever}'");
            }

            report.Expect(definition.Questions.Any(q => q.Theme == theme.Id), theme, theme.Id, "no question belongs to this theme");
        }
    }

    private static void CheckRetired(QuestionnaireDefinition definition, Report report)
    {
        foreach (var retired in definition.Retired)
        {
            report.Expect(definition.Question(retired.Id) is null, retired, retired.Id, "a retired id is used again");
            foreach (var name in retired.ReplacedBy)
            {
                report.Expect(Exists(definition, name), retired.ReplacedBy, retired.Id, $"replaced by '{name}', which does not exist");
            }
        }
    }

    private static void CheckExports(QuestionnaireDefinition definition, Report report)
    {
        var blocks = definition.Exports.SelectMany(document => document.Value.Select(block => (Where: $"{document.Key}.{block.Key}", Names: block.Value)));
        foreach (var (where, names) in blocks)
        {
            foreach (var name in names)
            {
                report.Expect(Exists(definition, name), names, where, $"'{name}' does not exist");
            }
        }
    }

    private static bool Exists(QuestionnaireDefinition definition, string name) =>
        name.StartsWith("header.", StringComparison.Ordinal) ? definition.Field(name["header.".Length..]) is not null : definition.Question(name) is not null;
}
