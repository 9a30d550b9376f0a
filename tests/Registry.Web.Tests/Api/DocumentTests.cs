using System.Net;
using System.Text.Json.Nodes;
using Registry.Web.Api;
using Registry.Web.Tests.Architecture;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Api;

/// <summary>The OpenAPI document and the page written from it.</summary>
public sealed class DocumentTests(DocumentTests.NamedHost named) : IClassFixture<DocumentTests.NamedHost>
{
    private static readonly string Committed = Path.Combine(Source.Root, "docs", "api", "openapi-v1.json");

    private readonly RegistryHost host = named.Host;

    /// <summary>With REGISTRY_UPDATE_OPENAPI=1 it writes the committed file anew instead: a change of the API is announced by committing it.</summary>
    [Fact]
    public async Task Document_IsTheCommittedOne()
    {
        var document = (await DocumentAsync()).ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
        if (Environment.GetEnvironmentVariable("REGISTRY_UPDATE_OPENAPI") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Committed)!);
            await File.WriteAllTextAsync(Committed, document, TestContext.Current.CancellationToken);
        }

        Assert.True(
            File.Exists(Committed) && await File.ReadAllTextAsync(Committed, TestContext.Current.CancellationToken) == document,
            "The API differs from docs/api/openapi-v1.json. If that is meant, run this test with REGISTRY_UPDATE_OPENAPI=1 and commit the file.");
    }

    [Fact]
    public async Task Document_DescribesEveryOperationParameterAndMember()
    {
        var document = await DocumentAsync();

        Assert.StartsWith("3.1", document["openapi"]!.GetValue<string>());
        Assert.Equal("https://registry.example", document["servers"]![0]!["url"]!.GetValue<string>());
        var silent = Silent(document["components"]!["schemas"]!.AsObject()).Concat(
            from path in document["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            from parameter in operation.Value!["parameters"]?.AsArray() ?? []
            where parameter!["description"] is null
            select $"{path.Key} {parameter!["name"]}");
        Assert.Empty(silent);
    }

    [Theory]
    [InlineData("fr", "L’interface de programmation (API)")]
    [InlineData("en", "The API")]
    public async Task Page_InTheReadersLanguage_HoldsEveryOperationShapeAndCode(string language, string title)
    {
        var page = await PageAssert.PageAsync(await host.SendAsync(HttpMethod.Get, "/api", headers: ("Accept-Language", language)), language: language);

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        var document = await DocumentAsync();
        Assert.All(document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()), operation => Assert.NotNull(page.GetElementById(operation.Value!["operationId"]!.GetValue<string>())));
        Assert.All(ApiProblemKind.All, kind => Assert.NotNull(page.GetElementById(kind.Code)));
        var anchors = page.QuerySelectorAll("main a[href^='#']").Select(link => link.GetAttribute("href")![1..]).Distinct();
        Assert.All(anchors, anchor => Assert.True(page.GetElementById(anchor) is not null, $"#{anchor} leads nowhere."));
        var other = language == "fr" ? "en" : "fr";
        Assert.NotNull(page.QuerySelector($".masthead a[hreflang={other}][href='/api?lang={other}']"));
        await PageAssert.PageAsync(await host.SendAsync(HttpMethod.Get, $"/api?lang={other}", headers: ("Accept-Language", language)), language: other);
        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Head, "/api")).StatusCode);
    }

    private async Task<JsonNode> DocumentAsync() => await (await host.SendAsync(HttpMethod.Get, "/openapi/v1.json")).JsonAsync();

    private static IEnumerable<string> Silent(JsonObject schemas) =>
        from schema in schemas
        where schema.Value!["properties"] is not null
        from member in schema.Value!["properties"]!.AsObject()
        where member.Value!["description"] is null && member.Value["$ref"] is null
        select $"{schema.Key}.{member.Key}";

    public sealed class NamedHost : IAsyncDisposable
    {
        public NamedHost()
        {
            Host.Settings["Registry:PublicUrl"] = "https://registry.example";
            Host.Settings["Registry:Operator:Name"] = "The operator of the register";
            Host.Settings["Registry:Operator:Contact"] = "contact@registry.example";
        }

        public RegistryHost Host { get; } = new();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
