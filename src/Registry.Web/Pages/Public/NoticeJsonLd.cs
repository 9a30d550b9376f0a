using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Registry.Domain.Publication;
using Registry.Web.Pages.Shared;
using Registry.Web.Setup;

namespace Registry.Web.Pages.Public;

/// <summary>A notice in the words of schema.org, for search engines and re-users.</summary>
public static class NoticeJsonLd
{
    // Accents as themselves; <, >, & and quotes stay escaped, so that no text can end the script element.
    private static readonly JsonSerializerOptions Safe = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <returns>JSON that may stand in a script element.</returns>
    public static string Write(NoticeView view, RegistryOptions options, string home, string notices)
    {
        var register = options.PublicUrl.TrimEnd('/');
        var document = view.Document;
        var id = view.Notice.Id;
        var address = register + (view.IsCurrent ? Links.Notice(view.Language, id, view.Title) : Links.NoticeVersion(view.Language, id, document.Version));
        var publisher = Publisher(view);
        var page = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "WebPage",
            ["@id"] = address,
            ["url"] = address,
            ["name"] = view.Reading.Title.Text,
            ["description"] = view.Reading.Summary?.Text,
            ["inLanguage"] = view.Language,
            ["identifier"] = id,
            ["version"] = document.Version,
            ["datePublished"] = Wording.Machine(view.Notice.FirstPublishedAt),
            ["dateModified"] = Wording.Machine(document.PublishedAt),
            ["license"] = document.Source is { } source ? source.Licence : null,
            ["isBasedOn"] = document.Source?.Url,
            ["isPartOf"] = new JsonObject { ["@type"] = "DataCatalog", ["name"] = options.NameIn(view.Language), ["url"] = register + Links.Home(view.Language) },
            ["publisher"] = publisher,
            ["mainEntity"] = Software(view, publisher),
            ["breadcrumb"] = Breadcrumb((home, register + Links.Home(view.Language)), (notices, register + Links.Notices(view.Language)), (view.Reading.Title.Text, address)),
        };
        return WithoutBlanks(page).ToJsonString(Safe);
    }

    private static JsonObject Publisher(NoticeView view) => new()
    {
        ["@type"] = "GovernmentOrganization",
        ["name"] = view.Document.Body.Name,
        ["identifier"] = view.Document.Body.Siren is { } siren ? new JsonObject { ["@type"] = "PropertyValue", ["propertyID"] = "SIREN", ["value"] = siren } : null,
    };

    private static JsonObject Software(NoticeView view, JsonObject provider) => new()
    {
        ["@type"] = "SoftwareApplication",
        ["name"] = view.Reading.Title.Text,
        ["description"] = view.Reading.Summary?.Text,
        ["applicationCategory"] = view.Reading.PolicyAreas is [var area, ..] ? area.Text : null,
        ["provider"] = provider.DeepClone(),
        ["creativeWorkStatus"] = view.Notice.Status == NoticeStatus.Retired ? "retired" : view.Reading.Stage,
        ["audience"] = view.Reading.AffectedPeople is { } people ? new JsonObject { ["@type"] = "Audience", ["audienceType"] = people.Text } : null,
        ["citation"] = new JsonArray([.. view.Reading.LegalBasis.Select(basis => basis.Text("reference")).OfType<Domain.Notices.WrittenText>().Select(law => new JsonObject { ["@type"] = "Legislation", ["name"] = law.Text })]),
    };

    private static JsonObject Breadcrumb(params (string Name, string Address)[] steps) => new()
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray([.. steps.Select((step, i) => new JsonObject { ["@type"] = "ListItem", ["position"] = i + 1, ["name"] = step.Name, ["item"] = step.Address })]),
    };

    private static JsonObject WithoutBlanks(JsonObject node)
    {
        foreach (var (name, value) in node.ToList())
        {
            if (value is null or JsonArray { Count: 0 })
            {
                node.Remove(name);
            }
            else if (value is JsonObject inner)
            {
                WithoutBlanks(inner);
            }
        }

        return node;
    }
}
