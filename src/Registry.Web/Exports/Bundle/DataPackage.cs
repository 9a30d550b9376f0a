using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.Exports;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Exports.Bundle;

/// <summary>What a bundle holds, as a Data Package (Frictionless, version 1).</summary>
internal static class DataPackage
{
    public static JsonObject Of(Export export, DefinitionCatalogue definitions) => new()
    {
        ["profile"] = "tabular-data-package",
        ["name"] = "notices",
        ["title"] = export.Register,
        ["homepage"] = export.Page,
        ["version"] = definitions.Current.Version,
        ["created"] = export.MadeAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["licenses"] = new JsonArray(new JsonObject { ["name"] = OpenLicence.Id, ["title"] = OpenLicence.Title, ["path"] = OpenLicence.Address }),
        ["sources"] = new JsonArray(new JsonObject { ["title"] = export.Register, ["path"] = export.PublicUrl }),
        ["resources"] = new JsonArray(Resource("notices"), Resource("values")),
    };

    private static JsonObject Resource(string name) => new()
    {
        ["profile"] = "tabular-data-resource",
        ["name"] = name,
        ["path"] = $"{name}.csv",
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["encoding"] = "utf-8",
        ["schema"] = $"{name}.schema.json",
    };
}
