namespace Registry.Domain.Questionnaire.Reading;

internal static class ScoringReader
{
    private enum Kind
    {
        None,
        Impact,
        Safeguard,
    }

    private static readonly Dictionary<string, Kind> Kinds = new(StringComparer.Ordinal)
    {
        ["none"] = Kind.None,
        ["impact"] = Kind.Impact,
        ["safeguard"] = Kind.Safeguard,
    };

    public static Scoring Read(Mapping mapping) => mapping.Word("kind", Kinds) switch
    {
        Kind.Impact => Impact(mapping),
        Kind.Safeguard => new Safeguard(
            mapping.Number("weight"),
            mapping.Word("method", Words.Methods),
            mapping.OptionalNumber("maximum"),
            mapping.OptionalWhole("count")),
        _ => new NotScored(),
    };

    private static Scoring Impact(Mapping mapping)
    {
        var dimension = mapping.Text("dimension");
        var maximum = mapping.Number("maximum");
        return mapping.Has("bands")
            ? new ImpactByBands(dimension, maximum, mapping.Text("reads"), mapping.Many("bands", Band))
            : new ImpactByOptions(dimension, maximum, mapping.Has("combine") ? mapping.Word("combine", Words.Combinations) : null);
    }

    private static PointBand Band(Mapping mapping) => new(mapping.Number("from"), mapping.OptionalNumber("to"), mapping.Number("points"));
}
