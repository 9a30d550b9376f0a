using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Registry.Web.Setup;

namespace Registry.Web.Branding;

/// <summary>The look that the configuration gives to this instance: its logo and the style sheet of its colours, checked at start.</summary>
internal sealed class Brand
{
    private const int FingerprintLength = 12;

    public Brand(IOptions<RegistryOptions> options, IHostEnvironment environment)
    {
        var brand = options.Value.Brand;
        if (brand.Logo is { Length: > 0 } path)
        {
            Logo = BrandLogo.Read(path, LogoDirectories(options.Value, environment), out _);
            LogoAddress = Logo is null ? null : Links.BrandLogo(Fingerprint(Logo.Content));
        }

        if (Colour.TryParse(brand.ColourLight, out var light) && Colour.TryParse(brand.ColourDark, out var dark))
        {
            Stylesheet = Write(light, dark);
            StylesheetAddress = Links.BrandStylesheet(Fingerprint(Encoding.UTF8.GetBytes(Stylesheet)));
        }
    }

    public BrandLogo? Logo { get; }

    /// <summary>Null where the registry's own mark is shown.</summary>
    public string? LogoAddress { get; }

    /// <summary>Null where the registry's own colours are shown.</summary>
    public string? Stylesheet { get; }

    public string? StylesheetAddress { get; }

    public static IEnumerable<string> LogoDirectories(RegistryOptions options, IHostEnvironment environment) =>
        [Path.GetFullPath(options.DataDirectory, environment.ContentRootPath), environment.ContentRootPath];

    private static string Fingerprint(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..FingerprintLength];

    private static string Write(Colour light, Colour dark) => string.Create(null, $$"""
        @layer tokens {
          :root { {{Tokens(light, BrandPalette.Light)}} }
          @media (prefers-color-scheme: dark) { :root { {{Tokens(dark, BrandPalette.Dark)}} } }
        }
        @layer print { @media print { :root { --brand: {{light}}; } } }

        """);

    private static string Tokens(Colour brand, BrandPalette palette) =>
        $"--brand: {brand}; --brand-deep: {palette.UnderPointer(brand)}; --on-brand: {palette.OnBrand}; --link: {brand};";
}
