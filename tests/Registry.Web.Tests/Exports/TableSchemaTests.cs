using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using Registry.Web.Tests.Api;
using Registry.Web.Tests.Architecture;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Public;

namespace Registry.Web.Tests.Exports;

/// <summary>The table schema is one, and the tables are as it says.</summary>
public sealed class TableSchemaTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Theory]
    [InlineData("")]
    [InlineData("?form=long&lang=en")]
    public async Task Schema_KeepsTheRulesOfTableSchema(string query)
    {
        var rules = await JsonSchema.FromFileAsync(Path.Combine(Source.Root, "tests", "Registry.Web.Tests", "Exports", "table-schema.json"), TestContext.Current.CancellationToken);
        var schema = await SchemaAsync(query);

        Assert.Empty(rules.Validate(schema.ToJsonString()).Select(fault => fault.ToString()));
        string[] names = [.. schema["fields"]!.AsArray().Select(field => field!["name"]!.GetValue<string>())];
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(schema["primaryKey"]?.AsArray() ?? [], key => Assert.Contains(key!.GetValue<string>(), names));
    }

    [Fact]
    public async Task EveryRow_AlsoOfImportedNotices_IsAsTheSchemaSays()
    {
        await DeclaredNotices.PublishAsync(host, [("valmont", "Commune de Valmont")]);
        await Published.SchoolAsync(host, change: header =>
        {
            // As an import may bring them: codes that the questionnaire does not know, a text where a number is asked, a field of another register.
            header["policy_area"] = new(new JsonArray("onbekend"));
            header["volume"] = new(new JsonObject { ["amount"] = "about 3,000", ["unit"] = "case_files" });
            header["lifecycle"] = new(new JsonObject { ["stage"] = "somewhere", ["stage_since"] = "last year" });
            header["uuid_of_another_register"] = new("=1+1");
        });
        await Published.ImportedAsync(host);

        var notices = await RowsAsync("");
        await ConformsAsync(notices, "");
        await ConformsAsync(await RowsAsync("?form=long"), "?form=long");
        var other = JsonNode.Parse(notices.Single(row => row["other"].Length > 0)["other"])!;
        Assert.Equal("""["onbekend"]""", other["header.policy_area"]!.ToJsonString());
        Assert.Equal("about 3,000", other["header.volume.amount"]!.GetValue<string>());
        Assert.Equal("=1+1", other["header.uuid_of_another_register"]!.GetValue<string>());
        Assert.Equal("withheld", JsonNode.Parse(notices[0]["notDisclosed"].Length > 0 ? notices[0]["notDisclosed"] : notices[1]["notDisclosed"])!["header.source_code"]!["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task Dictionary_ExplainsEveryColumnInBothLanguages()
    {
        var answer = await host.SendAsync(HttpMethod.Get, Links.ColumnDictionary());
        var words = Rfc4180.ReadNamed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal((await SchemaAsync(""))["fields"]!.AsArray().Select(field => field!["name"]!.GetValue<string>()), words.Select(word => word["column"]));
        Assert.All(words, word => Assert.False(word["label_fr"].Length == 0 || word["label_en"].Length == 0));
        Assert.Contains(words, word => word["column"] == "header.lifecycle.stage" && word["codes"].Split('|').Contains("in_use"));
    }

    private async Task ConformsAsync(IReadOnlyList<IReadOnlyDictionary<string, string>> rows, string query)
    {
        var fields = (await SchemaAsync(query))["fields"]!.AsArray();
        Assert.NotEmpty(rows);
        Assert.Equal(fields.Select(field => field!["name"]!.GetValue<string>()), rows[0].Keys);
        var faults = from row in rows
                     from field in fields
                     let cell = row[field!["name"]!.GetValue<string>()]
                     where !Conforms(field!, cell)
                     select $"{field!["name"]}: {cell}";
        Assert.Empty(faults);
    }

    private static bool Conforms(JsonNode field, string cell)
    {
        var rules = field["constraints"];
        if (cell.Length == 0)
        {
            return rules?["required"]?.GetValue<bool>() != true;
        }

        var isOfType = field["type"]!.GetValue<string>() switch
        {
            "integer" => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "number" => decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            "boolean" => cell is "true" or "false",
            "date" => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "datetime" => DateTime.TryParseExact(cell, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "array" => Json(cell) is JsonArray,
            "object" => Json(cell) is JsonObject,
            _ => field["format"]?.GetValue<string>() != "uri" || Uri.IsWellFormedUriString(cell, UriKind.Absolute),
        };
        return isOfType && (rules?["enum"] is not JsonArray codes || codes.Any(code => code!.GetValue<string>() == cell));
    }

    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<JsonNode> SchemaAsync(string query) => await (await host.SendAsync(HttpMethod.Get, Links.TableSchema() + query)).JsonAsync();

    private async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> RowsAsync(string query)
    {
        var answer = await host.SendAsync(HttpMethod.Get, Links.Export("csv", query));
        return Rfc4180.ReadNamed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
