using System.Net;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Public;

public sealed class NoticeApiTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private static readonly string[] Added = ["title", "summary", "status", "level", "levelMin", "levelMax", "url", "sha256"];

    [Fact]
    public async Task Notice_WithoutTheAddedMembers_HasTheHashItNames()
    {
        var id = await Published.SchoolAsync(host);

        var notice = JsonNode.Parse(await host.Browser().GetStringAsync(Links.ApiNotice(id), TestContext.Current.CancellationToken))!.AsObject();

        var hash = notice["sha256"]!.GetValue<string>();
        foreach (var member in Added)
        {
            Assert.True(notice.Remove(member), $"The member {member} is missing.");
        }

        Assert.Equal(NoticeDocument.Hash(CanonicalJson.Write(notice)), hash);
    }

    [Fact]
    public async Task Notice_Members_AreThoseOfTheContract()
    {
        var id = await Published.SchoolAsync(host);

        var notice = JsonNode.Parse(await host.Browser().GetStringAsync(Links.ApiNoticeVersion(id, 1), TestContext.Current.CancellationToken))!.AsObject();

        Assert.Equal("Affectation scolaire", notice["title"]!.GetValue<string>());
        Assert.Equal("published", notice["status"]!.GetValue<string>());
        Assert.Equal("valbrune", notice["body"]!["id"]!.GetValue<string>());
        Assert.Equal("withheld", notice["header"]!["source_code"]!["state"]!.GetValue<string>());
        Assert.Null(notice["header"]!["source_code"]!["value"]);
        Assert.Equal("default_followed", notice["answers"]!["HUM-01"]!["value"]!.GetValue<string>());
        Assert.EndsWith($"/fr/notices/{id}/affectation-scolaire", notice["url"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.False(notice.ContainsKey("source"));
    }

    [Theory]
    [InlineData("/api/v1/notices/123456789", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/notices/hello", HttpStatusCode.NotFound)]
    public async Task Notice_Unknown_IsAProblemWithItsCode(string address, HttpStatusCode status)
    {
        var answer = await host.Browser().GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("notice-not-found", JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Notice_Withdrawn_IsGoneWithTheFact()
    {
        var id = await Published.SchoolAsync(host, "Titre à cacher");
        await Published.WithdrawAsync(host, id, "CRPA L.311-5");

        var answer = await host.Browser().GetAsync(Links.ApiNotice(id), TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        var problem = JsonNode.Parse(text)!;
        Assert.Equal("notice-withdrawn", problem["code"]!.GetValue<string>());
        Assert.Equal("CRPA L.311-5", problem["ground"]!.GetValue<string>());
        Assert.Matches("[0-9a-f]{64}", problem["versions"]![0]!["sha256"]!.GetValue<string>());
        Assert.DoesNotContain("Titre à cacher", text);
        Assert.DoesNotContain(id, await host.Browser().GetStringAsync("/api/v1/notices", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Head_AnswersAsGetDoes()
    {
        var id = await Published.SchoolAsync(host);

        foreach (var address in new[] { "/fr", "/en/notices", Links.Notice("fr", id, "Affectation scolaire"), Links.ApiNotices(), Links.ApiNotice(id) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            var answer = await host.Browser().SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answers HEAD with {answer.StatusCode}.");
            Assert.False(answer.Headers.Contains("Set-Cookie"), $"{address} sets a cookie.");
        }
    }
}
