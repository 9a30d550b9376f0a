namespace Registry.Domain.Questionnaire.Reading;

/// <summary>The parts that read the answers: derived classes, impact, safeguards, legal flags.</summary>
internal static class ModelReader
{
    public static DerivedClass Derived(Mapping mapping) =>
        new(
            mapping.Text("id"),
            mapping.Localised("label"),
            mapping.Localised("note"),
            mapping.Text("confirmed_by"),
            mapping.Texts("classes"),
            mapping.Texts("inputs"),
            mapping.Many("rules", m => new DerivedRule(m.Text("class"), m.Many("all", ConditionReader.Read), m.Localised("why"))));

    public static ImpactModel Impact(Mapping mapping)
    {
        var levels = mapping.Many("levels", Level);
        return new ImpactModel(
            mapping.Number("maximum_points"),
            [.. levels.Select(l => l.Band)],
            mapping.Many("floors", Rule),
            mapping.Many("ceilings", Rule),
            levels.DistinctBy(l => l.Band.Level).ToDictionary(l => l.Band.Level, l => l.Name),
            mapping.Localised("between_levels"));
    }

    public static SafeguardModel Safeguards(Mapping mapping) =>
        new(
            mapping.Many("requirements", Requirement),
            mapping.Many("statuses", m => (Id: m.Text("id"), Name: m.Localised("name"))).DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Name),
            mapping.Localised("project"),
            mapping.Localised("consequence"));

    public static LegalFlag LegalFlag(Mapping mapping) =>
        new(
            mapping.Text("id"),
            mapping.Word("severity", Words.Severities),
            mapping.Localised("text"),
            mapping.OptionalTexts("references"),
            mapping.One("when", ConditionReader.Read),
            mapping.Flag("to_check", otherwise: true),
            mapping.OptionalDate("applies_from"));

    private static (LevelBand Band, LocalisedText Name) Level(Mapping mapping) =>
        (new LevelBand(mapping.Whole("level"), mapping.Number("from"), mapping.Number("to")), mapping.Localised("name"));

    private static LevelRule Rule(Mapping mapping) =>
        new(mapping.Text("id"), mapping.Whole("level"), mapping.Many("all", ConditionReader.Read), mapping.Localised("why"));

    private static SafeguardRequirement Requirement(Mapping mapping) =>
        new(
            mapping.Whole("level"),
            mapping.Number("overall"),
            mapping.Number("theme_floor"),
            mapping.Texts("must"),
            mapping.Number("must_share"));
}
