namespace Registry.PollutionPeaks.Readers;

/// <summary>The export of a regional portal: newest hour first, <c>True</c> or <c>False</c> for validity, no value where it is not valid.</summary>
internal sealed class RegionalReader() : FrenchReader(new(
    "date_debut", "date_fin", "code_station (ue)", "nom_station", "nom_poll", "valeur", "unite", "statut_valid", "metrique"))
{
    public override AirFormat Format { get; } = new(
        "regional", "nom_station; code_station (ue); nom_poll; valeur; unite; metrique; date_debut; date_fin; statut_valid",
        "Open data portal of a regional air quality association (Air Pays de la Loire)", null, "days of the file's own clock, which it does not name");

    protected override string Validities => "True, False";

    protected override bool? IsValid(ReadOnlySpan<char> validity) =>
        validity.Equals("True", StringComparison.OrdinalIgnoreCase) ? true : validity.Equals("False", StringComparison.OrdinalIgnoreCase) ? false : null;
}
