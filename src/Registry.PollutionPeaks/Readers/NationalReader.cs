using System.Globalization;

namespace Registry.PollutionPeaks.Readers;

/// <summary>The national hourly file FR_E2 of all French stations.</summary>
internal sealed class NationalReader() : FrenchReader(new(
    "Date de début", "Date de fin", "code site", "nom site", "Polluant", "valeur", "unité de mesure", "validité", "type de valeur"))
{
    public override AirFormat Format { get; } = new(
        "lcsqa", "Date de début; Date de fin; code site; nom site; Polluant; valeur; unité de mesure; validité",
        "LCSQA / Ineris, hourly concentrations (flux E2), data.gouv.fr", "Licence Ouverte 2.0", "days in UTC");

    protected override string Validities => "1, 2, 3, 0, -1, -99";

    /// <summary>The European list of observation validity: 1 valid, 2 and 3 valid below the detection limit, the others not.</summary>
    protected override bool? IsValid(ReadOnlySpan<char> validity) =>
        int.TryParse(validity, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code)
            ? code switch
            {
                1 or 2 or 3 => true,
                0 or -1 or -99 => false,
                _ => null,
            }
            : null;
}
