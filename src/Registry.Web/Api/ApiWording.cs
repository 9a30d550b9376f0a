using System.Globalization;
using System.Resources;
using Registry.Web.Resources;

namespace Registry.Web.Api;

/// <summary>The texts that describe the API, in one language whatever the request speaks: the document is English, the page is the reader's.</summary>
internal sealed class ApiWording
{
    private static readonly ResourceManager Texts = new(typeof(ApiTexts));

    private readonly ResourceSet _texts;

    private ApiWording(string language) => _texts = Texts.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)
        ?? throw new MissingManifestResourceException($"The API has no texts in “{language}”.");

    public static ApiWording English { get; } = new("en");

    public static ApiWording French { get; } = new("fr");

    /// <summary>In the language of the request.</summary>
    public static ApiWording Spoken => In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    public static ApiWording In(string language) => language == "fr" ? French : English;

    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public string Text(string key) => Find(key) ?? throw new MissingManifestResourceException($"The API has no text “{key}”.");

    /// <summary>Null where there is none.</summary>
    public string? Find(string key) => _texts.GetString(key);
}
