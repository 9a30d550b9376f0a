namespace Registry.Domain.Exports;

/// <summary>Licence Ouverte 2.0, under which notices declared here are published unless they say otherwise (CRPA, article D323-2-1).</summary>
public static class OpenLicence
{
    /// <summary>As SPDX and the body’s notices name it.</summary>
    public const string Id = "etalab-2.0";

    public const string Title = "Licence Ouverte / Open Licence 2.0";

    public const string Address = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";
}
