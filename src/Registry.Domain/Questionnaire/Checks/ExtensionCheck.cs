using Registry.Domain.Questionnaire.Reading;

namespace Registry.Domain.Questionnaire.Checks;

/// <summary>What an extension pack may not do: use ids of the core, weigh on the impact level, hold up a publication.</summary>
internal static class ExtensionCheck
{
    public static IReadOnlyList<DefinitionError> Run(
        ExtensionPack pack, IReadOnlyList<Theme> themes, IReadOnlyList<Question> questions, Positions positions)
    {
        var report = new Report(positions);
        foreach (var theme in themes)
        {
            report.Expect(theme.Id.StartsWith(pack.Id, StringComparison.Ordinal), theme, theme.Id, $"a theme of the pack begins with '{pack.Id}'");
        }

        foreach (var question in questions)
        {
            var own = themes.Any(theme => theme.Id == question.Theme);
            report.Expect(own, question, question.Id, "a question of the pack belongs to a theme of the pack");
            report.Expect(question.Tier != Tier.Essential, question, question.Id, "a question of the pack is 'standard' or 'reinforced'");
            report.Expect(
                question.Scoring is NotScored or Safeguard, question, question.Id, "a question of the pack is a safeguard or is not scored: it never changes the level");
        }

        return report.Errors;
    }
}
