namespace Registry.Domain.Questionnaire.Reading;

/// <summary>The questionnaire's identity, from its first lines.</summary>
internal sealed record Identity(string Id, string Version, LocalisedText Title, string Urn, DefinitionStatus Status, DateOnly Date, string Licence)
{
    public static Identity Read(Mapping mapping)
    {
        var version = mapping.Text("version");
        if (version.Length > 0 && (!System.Version.TryParse(version, out var parsed) || parsed.Build < 0 || parsed.Revision >= 0))
        {
            mapping.Refuse($"the version '{version}' must be three numbers, such as 1.0.0");
        }

        if (!mapping.Texts("languages").SequenceEqual(["fr", "en"]))
        {
            mapping.Refuse("'languages' must be [fr, en]");
        }

        return new Identity(
            mapping.Text("id"),
            version,
            mapping.Localised("title"),
            mapping.Text("urn"),
            mapping.Word("status", Words.Statuses),
            mapping.OptionalDate("date") ?? default,
            mapping.Text("licence"));
    }
}

/// <summary>The parts that only name things.</summary>
internal static class OutlineReader
{
    public static IReadOnlyDictionary<Tier, LocalisedText> Tiers(Mapping file)
    {
        var tiers = new Dictionary<Tier, LocalisedText>();
        foreach (var (tier, name) in file.Many("tiers", m => (m.Word("id", Words.Tiers), m.Localised("name"))))
        {
            tiers[tier] = name;
        }

        return tiers;
    }

    public static Theme Theme(Mapping mapping) =>
        new(mapping.Text("id"), mapping.Localised("title"), mapping.Localised("intent"), mapping.Texts("suggested_respondents"));

    public static Lever Lever(Mapping mapping) => new(mapping.Text("id"), mapping.Localised("name"));

    public static HeaderStep Step(Mapping mapping) => new(mapping.Text("id"), mapping.Localised("title"));

    public static RetiredQuestion Retired(Mapping mapping) =>
        new(mapping.Text("id"), mapping.Localised("reason"), mapping.Texts("replaced_by"), mapping.Text("since"));

    public static Option Option(Mapping mapping) =>
        new(
            mapping.Text("value"),
            mapping.Localised("label"),
            mapping.OptionalNumber("points"),
            mapping.OptionalNumber("points_minimum"),
            mapping.Flag("exclusive"),
            mapping.Flag("not_applicable"));

    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Exports(Mapping mapping) =>
        mapping.Keys.ToDictionary(document => document, document => mapping.One(document, Blocks), StringComparer.Ordinal);

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Blocks(Mapping mapping) =>
        mapping.Keys.ToDictionary(block => block, mapping.Texts, StringComparer.Ordinal);
}
