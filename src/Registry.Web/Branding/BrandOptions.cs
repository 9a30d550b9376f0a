namespace Registry.Web.Branding;

/// <summary>Section <c>Registry:Brand</c>: what an instance shows of its own.</summary>
public sealed class BrandOptions
{
    /// <summary>An SVG or PNG file; relative paths are looked for in the data directory, then beside the settings.</summary>
    public string? Logo { get; set; }

    /// <summary>The one colour of the instance on paper, as <c>#0a4d5c</c>; goes with <see cref="ColourDark"/>.</summary>
    public string? ColourLight { get; set; }

    /// <summary>The same colour for dark screens, pale enough to be read there.</summary>
    public string? ColourDark { get; set; }

    /// <summary>Sentence of the footer, in the place of the registry's own.</summary>
    public string? FooterFrench { get; set; }

    public string? FooterEnglish { get; set; }

    /// <summary>Links added to the footer.</summary>
    public IReadOnlyList<FooterLink> Links { get; set; } = [];

    public string? FooterIn(string language) => language == "fr" ? FooterFrench : FooterEnglish;
}

public sealed class FooterLink
{
    public string French { get; set; } = "";

    public string English { get; set; } = "";

    /// <summary>An <c>https</c> address, or a path of this site.</summary>
    public string Address { get; set; } = "";

    public string In(string language) => language == "fr" ? French : English;
}
