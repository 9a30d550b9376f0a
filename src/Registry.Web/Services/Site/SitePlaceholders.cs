using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Registry.Web.Resources;
using Registry.Web.Setup;

namespace Registry.Web.Services.Site;

/// <summary>Fills the words in braces of a text about the site, such as <c>{operator}</c>, from the configuration and the last audit.</summary>
public sealed class SitePlaceholders(IOptions<RegistryOptions> options, IStringLocalizer<SiteTexts> texts, TimeProvider clock)
{
    /// <summary>Those that a text may hold, without their braces.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["site", "url", "operator", "contact", "address", "director", "host", "status", "result", "day"];

    /// <param name="language">The language of the page, which is also that of the request.</param>
    public string Fill(string text, string language, AccessibilityFinding finding) =>
        Names.Aggregate(text, (filled, name) => filled.Contains($"{{{name}}}", StringComparison.Ordinal)
            ? filled.Replace($"{{{name}}}", Value(name, language, finding), StringComparison.Ordinal)
            : filled);

    private string Value(string name, string language, AccessibilityFinding finding)
    {
        var contacts = options.Value.Operator;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return name switch
        {
            "site" => SiteMarkup.Escape(options.Value.NameIn(language)),
            "url" => options.Value.PublicUrl.TrimEnd('/'),
            "operator" => Given(contacts.Name, "Placeholder.Operator"),
            "contact" => contacts.Contact is { Length: > 0 } contact ? $"[{SiteMarkup.Escape(contact)}](mailto:{contact})" : texts["Placeholder.Contact"].Value,
            "address" => Given(contacts.Address, "Placeholder.Address"),
            "director" => Given(contacts.PublicationDirector, "Placeholder.Director"),
            "host" => Given(contacts.Host, "Placeholder.Host"),
            "status" => $"**{texts[$"Accessibility.Status.{finding.On(today)}"]}**",
            "result" => Result(finding, today),
            _ => Pages.Shared.Wording.Day(today),
        };
    }

    private string Given(string? value, string otherwise) => string.IsNullOrWhiteSpace(value) ? texts[otherwise].Value : SiteMarkup.Escape(value);

    private string Result(AccessibilityFinding finding, DateOnly today)
    {
        if (finding.AuditedOn is not { } audited)
        {
            return texts["Accessibility.NoAudit"].Value;
        }

        if (!finding.IsAuditedOn(today))
        {
            return texts["Accessibility.AuditTooOld", Pages.Shared.Wording.Day(audited)].Value;
        }

        var by = string.IsNullOrWhiteSpace(finding.Auditor) ? "" : texts["Accessibility.AuditedBy", SiteMarkup.Escape(finding.Auditor)].Value;
        var rate = finding.Rate is { } share ? texts["Accessibility.Rate", Pages.Shared.Wording.Decimal(share)].Value : "";
        return string.Create(CultureInfo.InvariantCulture, $"{texts["Accessibility.AuditedOn", Pages.Shared.Wording.Day(audited)]}{by}.{rate}");
    }
}
