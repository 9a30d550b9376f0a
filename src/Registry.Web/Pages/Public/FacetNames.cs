using Microsoft.Extensions.Localization;
using Registry.Web.Resources;

namespace Registry.Web.Pages.Public;

/// <summary>What the facets are called.</summary>
internal static class FacetNames
{
    public static string Of(string facet, IStringLocalizer<PublicTexts> texts, IStringLocalizer<SearchTexts> find, IStringLocalizer<SharedTexts> shared) => facet switch
    {
        "area" => texts["Facet.Area"],
        "body" => texts["Facet.Body"],
        "kind" => texts["Facet.Kind"],
        "lifecycle" => texts["Facet.Lifecycle"],
        "level" => shared["Level.Label"],
        "territory" => texts["Facet.Territory"],
        "supplier" => find["Facet.Supplier"],
        _ => texts["Facet.Language"],
    };
}
