using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Registry.Web.Api;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Public;
using Registry.Web.Tests.Workspace;

namespace Registry.Web.Tests.Api;

/// <summary>Whatever a program sends, it is told what is wrong, in its language, and never that the register failed.</summary>
public sealed class BadRequestTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private static readonly HashSet<string> Codes = [.. ApiProblemKind.All.Select(kind => kind.Code)];

    public static TheoryData<string> Addresses =>
    [
        "/api/v1/notices?cursor=%00",
        $"/api/v1/notices?cursor={Cursor("after:2147483647:a\nb")}",
        $"/api/v1/changes?cursor={Cursor("after:2147483647:a")}",
        $"/api/v1/bodies?cursor={Cursor("after:2147483600:a")}",
        $"/api/v1/notices?cursor={Cursor("after:-1:")}",
        $"/api/v1/notices?cursor={Cursor("after:99999999999:")}",
        $"/api/v1/notices?cursor={new string('A', 5000)}",
        "/api/v1/notices?page=0",
        "/api/v1/notices?page=-1",
        "/api/v1/notices?page=1e9",
        "/api/v1/notices?page=50&cursor=x",
        "/api/v1/notices?q=%FF%FE",
        "/api/v1/notices?q=%22",
        "/api/v1/notices?q=*",
        "/api/v1/notices?q=NEAR(a%20b)",
        "/api/v1/notices?q=title:x%20OR%20-",
        $"/api/v1/notices?q={new string('q', 6000)}",
        "/api/v1/notices?territory=';--",
        "/api/v1/notices?territory=%00",
        "/api/v1/notices?area[]=health",
        "/api/v1/notices?level=1&level=9",
        "/api/v1/notices?changedSince=0001-01-01",
        "/api/v1/notices?changedSince=9999-12-31",
        "/api/v1/notices?changedSince=2026-02-30",
        "/api/v1/changes?month=0000-00",
        "/api/v1/changes?month=9999-12",
        "/api/v1/changes?month=0001-01",
        "/api/v1/notices/..%2f..%2fetc",
        "/api/v1/notices/%F0%9F%98%80",
        "/api/v1/notices/{id}/versions/0",
        "/api/v1/notices/{id}/versions/-1",
        "/api/v1/notices/{id}/versions/99999999999999999999",
        "/api/v1/notices/{id}/versions/1.5",
        "/api/v1/notices/{id}/changes?from=0&to=0",
        "/api/v1/notices/{id}/changes?from=2147483648",
        "/api/v1/notices/{id}/changes?from=2&to=1",
        "/api/v1/notices/{id}/standards/ETALAB",
        "/api/v1/notices/{id}/standards/etalab?format=xml",
        "/api/v1/notices/{id}/standards/etalab?names=schema",
        "/api/v1/notices/{id}/standards/notice?names=x&report=true",
        "/api/v1/notices/{id}/standards/etalab?report=maybe",
        "/api/v1/notices/{id}/export.exe",
        "/api/v1/exports/notices.exe",
        "/api/v1/exports/notices.csv?form=tall",
        "/api/v1/bodies/%20",
        "/api/v1/suppliers/..",
        "/api/v1/templates/nothing",
        "/api/v1/questionnaire?version=2",
        "/api/v2/notices",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Get_Odd_IsAnsweredOrRefusedInTheLanguageOfTheProgram(string address)
    {
        var id = await Published.SchoolAsync(host);
        var french = await host.SendAsync(HttpMethod.Get, address.Replace("{id}", id, StringComparison.Ordinal), headers: ("Accept-Language", "fr-CA,fr;q=0.9"));
        var english = await host.SendAsync(HttpMethod.Get, address.Replace("{id}", id, StringComparison.Ordinal), headers: ("Accept", "text/html"));

        Assert.Equal(french.StatusCode, english.StatusCode);
        if (french.StatusCode == HttpStatusCode.OK)
        {
            await french.JsonAsync();
            return;
        }

        var problem = await RefusalAsync(french);
        Assert.NotEqual(problem["title"]!.GetValue<string>(), (await RefusalAsync(english))["title"]!.GetValue<string>());
        Assert.Contains("Accept-Language", french.Headers.Vary);
    }

    [Theory]
    [InlineData("Accept-Language", "xx;q=abc,,;")]
    [InlineData("Accept-Language", "*")]
    [InlineData("If-None-Match", "no-quotes")]
    [InlineData("If-None-Match", "W/\"other\", \"another\"")]
    [InlineData("If-Modified-Since", "yesterday")]
    [InlineData("If-Modified-Since", "Fri, 31 Dec 9999 23:59:59 GMT")]
    [InlineData("Range", "bytes=0-1")]
    [InlineData("Accept", "application/xml")]
    [InlineData("Accept-Encoding", "zstd;q=9, br;q=x")]
    [InlineData("Cookie", "=;;=")]
    [InlineData("Authorization", "Bearer")]
    public async Task Get_OddHeader_IsAnsweredAllTheSame(string name, string value)
    {
        foreach (var address in new[] { "/api/v1/notices", "/api/v1/questionnaire", "/api/v1/exports/notices.csv", "/catalog.ttl", "/feeds/notices.atom" })
        {
            Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Get, address, headers: (name, value))).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Head, address, headers: (name, value))).StatusCode);
        }
    }

    [Theory]
    [InlineData("", "body-not-json")]
    [InlineData("null", "draft-invalid")]
    [InlineData("[]", "draft-invalid")]
    [InlineData("\"text\"", "draft-invalid")]
    [InlineData("{\"header\": null}", "draft-invalid")]
    [InlineData("{\"header\": {\"title\": {\"state\": 3}}}", "draft-invalid")]
    [InlineData("{\"header\": {\"title\": \"\\ud800\"}}", "body-not-json")]
    [InlineData("{\"header\": {\"\\udc00\": 1}}", "body-not-json")]
    [InlineData("{\"header\": {\"title\": \"a\", \"title\": \"b\"}}", "body-not-json")]
    [InlineData("{\"header\": {\"title\": 1e400}}", "draft-invalid")]
    [InlineData("{\"header\": {\"policy_area\": {\"0\": \"education\"}, \"title\": \"X\"}}", "draft-invalid")]
    [InlineData("{\"header\": {\"title\": \"X\", \"volume\": {\"amount\": 1e400}}}", "draft-invalid")]
    [InlineData("{\"language\": \"français\", \"header\": {\"title\": \"X\"}}", "draft-invalid")]
    [InlineData("{\"header\": {\"title\": \"X\"}, // note\n}", "body-not-json")]
    public async Task Put_OddBody_IsRefusedInTheLanguageOfTheProgram(string json, string code)
    {
        var office = await Office.OpenAsync(host);
        var token = await host.TokenAsync(office);

        var french = await host.SendAsync(HttpMethod.Put, Links.ApiDraft(office.Slug, "odd"), token, json, ("Accept-Language", "fr"));
        var english = await host.SendAsync(HttpMethod.Put, Links.ApiDraft(office.Slug, "odd"), token, json);

        var problem = await RefusalAsync(french);
        Assert.Equal(code, problem["code"]!.GetValue<string>());
        Assert.NotEqual(problem["detail"]!.GetValue<string>(), (await RefusalAsync(english))["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task Put_DeepOrEndless_IsRefusedWithoutReadingItAll()
    {
        var office = await Office.OpenAsync(host);
        var token = await host.TokenAsync(office);
        var address = Links.ApiDraft(office.Slug, "deep");

        await (await host.SendAsync(HttpMethod.Put, address, token, new string('[', 10_000))).ProblemAsync(HttpStatusCode.BadRequest, "body-not-json");
        await (await host.SendAsync(HttpMethod.Put, address, token, new string(' ', 40_000_000))).ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task Put_IfMatch_TakesAnyOfSeveralTags_NeverAWeakOne_AndAStarOnlyWhereThereIsADraft()
    {
        const string Json = """{"header": {"title": "Tarif"}}""";
        var office = await Office.OpenAsync(host);
        var token = await host.TokenAsync(office);
        var address = Links.ApiDraft(office.Slug, "tags");
        await (await host.SendAsync(HttpMethod.Put, address, token, Json, ("If-Match", "*"))).ProblemAsync(HttpStatusCode.PreconditionFailed, "draft-changed");
        var created = await host.SendAsync(HttpMethod.Put, address, token, Json);
        var tag = created.Headers.ETag!.ToString();

        await (await host.SendAsync(HttpMethod.Put, address, token, Json, ("If-Match", $"\"other\", {tag}"))).JsonAsync();
        await (await host.SendAsync(HttpMethod.Put, address, token, Json, ("If-Match", "*"))).JsonAsync();
        await (await host.SendAsync(HttpMethod.Put, address, token, Json, ("If-Match", $"W/{tag}"))).ProblemAsync(HttpStatusCode.PreconditionFailed, "draft-changed");
        await (await host.SendAsync(HttpMethod.Put, address, token, Json, ("If-Match", "unquoted"))).ProblemAsync(HttpStatusCode.PreconditionFailed, "draft-changed");
    }

    private static async Task<JsonNode> RefusalAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{answer.RequestMessage?.RequestUri} answers {(int)answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(text)!;
        Assert.Contains(problem["code"]!.GetValue<string>(), Codes);
        return problem;
    }

    private static string Cursor(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
