using System.Net.Mail;
using Microsoft.Extensions.Options;
using Registry.Web.Setup;

namespace Registry.Web.Branding;

/// <summary>Checks the look and the contacts at start: a colour that cannot be read or a file that cannot be shown stops it with a sentence that says what to mend.</summary>
internal sealed class BrandCheck(IHostEnvironment environment) : IValidateOptions<RegistryOptions>
{
    public ValidateOptionsResult Validate(string? name, RegistryOptions options)
    {
        var faults = ColourFaults(options.Brand).Concat(LogoFaults(options)).Concat(LinkFaults(options.Brand)).Concat(ContactFaults(options.Operator)).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> ColourFaults(BrandOptions brand)
    {
        if (string.IsNullOrEmpty(brand.ColourLight) != string.IsNullOrEmpty(brand.ColourDark))
        {
            var missing = string.IsNullOrEmpty(brand.ColourLight) ? nameof(brand.ColourLight) : nameof(brand.ColourDark);
            yield return Mend($"Brand:{missing}", "is empty: a colour for light screens and one for dark screens go together.");
        }

        (string Key, string? Value, BrandPalette Palette)[] colours =
            [(nameof(brand.ColourLight), brand.ColourLight, BrandPalette.Light), (nameof(brand.ColourDark), brand.ColourDark, BrandPalette.Dark)];
        foreach (var (key, value, palette) in colours.Where(colour => !string.IsNullOrEmpty(colour.Value)))
        {
            if (!Colour.TryParse(value, out var colour))
            {
                yield return Mend($"Brand:{key}", $"is “{value}”: give a colour as #0a4d5c.");
            }
            else if (palette.Fault(colour) is { } fault)
            {
                yield return Mend($"Brand:{key}", $"is “{value}”: {fault}");
            }
        }
    }

    private IEnumerable<string> LogoFaults(RegistryOptions options)
    {
        if (options.Brand.Logo is { Length: > 0 } path)
        {
            BrandLogo.Read(path, Brand.LogoDirectories(options, environment), out var fault);
            if (fault is not null)
            {
                yield return Mend("Brand:Logo", $"names “{path}”, which {fault}");
            }
        }
    }

    private static IEnumerable<string> LinkFaults(BrandOptions brand) =>
        brand.Links.Where(link => string.IsNullOrWhiteSpace(link.French) || string.IsNullOrWhiteSpace(link.English) || !IsAddress(link.Address))
            .Select(link => Mend("Brand:Links", $"holds a link to “{link.Address}”: give each its French and English words and an address that starts with https:// or with /."));

    private static IEnumerable<string> ContactFaults(OperatorOptions contacts)
    {
        if (contacts.Contact is { Length: > 0 } contact && !MailAddress.TryCreate(contact, out _))
        {
            yield return Mend("Operator:Contact", $"is “{contact}”: give an e-mail address.");
        }

        if (contacts.SecurityContact is { Length: > 0 } security && !MailAddress.TryCreate(security, out _) && !security.StartsWith("https://", StringComparison.Ordinal))
        {
            yield return Mend("Operator:SecurityContact", $"is “{security}”: give an e-mail address or the https address of a page.");
        }
    }

    private static bool IsAddress(string address) =>
        address is ['/', not '/', ..] or "/" || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps);

    private static string Mend(string key, string fault) => $"The setting {RegistryOptions.Section}:{key} {fault}";
}
