using System.ComponentModel.DataAnnotations;

namespace Registry.Web.Setup;

/// <summary>Section <c>Registry</c> of the configuration.</summary>
public sealed class RegistryOptions
{
    public const string Section = "Registry";

    /// <summary>Where all state lives; relative paths start at the content root.</summary>
    [Required]
    public string DataDirectory { get; set; } = "data";

    /// <summary>Public address of the instance; every absolute address is built from it, never from the Host header.</summary>
    [Required, Url]
    public string PublicUrl { get; set; } = "http://localhost:5080";

    /// <summary>Name of the instance, shown in the banner and in titles, per language.</summary>
    [Required]
    public string NameFrench { get; set; } = "Registre des algorithmes publics";

    [Required]
    public string NameEnglish { get; set; } = "Register of public algorithms";

    /// <summary>Addresses of the proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; none by default.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    public string NameIn(string language) => language == "fr" ? NameFrench : NameEnglish;
}
