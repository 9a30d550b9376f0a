using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Registry.Web.Exports;

internal static class ExportJson
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>For people: indented, accents as themselves.</summary>
    public static string Indented(JsonNode json) => json.ToJsonString(Options);
}
