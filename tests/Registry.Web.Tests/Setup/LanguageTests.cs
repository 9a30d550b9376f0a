using System.Net;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Setup;

public sealed class LanguageTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Theory]
    [InlineData(null, "/fr")]
    [InlineData("en", "/en")]
    [InlineData("fr-CA, en;q=0.8", "/fr")]
    [InlineData("en;q=0.4, fr;q=0.9", "/fr")]
    [InlineData("nl, en;q=0.5", "/en")]
    [InlineData("de", "/en")]
    [InlineData("fr;q=0, en", "/en")]
    public async Task Get_Root_LeadsToThePreferredLanguage(string? accepted, string expected)
    {
        var answer = await GetAsync("/", accepted);

        PageAssert.RedirectsTo(answer, expected);
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("/fr/nowhere", "en", "fr")]
    [InlineData("/en/nowhere", "fr", "en")]
    [InlineData("/nowhere", "en", "en")]
    [InlineData("/de/account/sign-in", "fr", "fr")]
    [InlineData("/errors/404", null, "fr")]
    public async Task Get_UnknownAddress_IsA404PageInTheLanguageOfThePath(string address, string? accepted, string language)
    {
        var page = await PageAssert.PageAsync(await GetAsync(address, accepted), HttpStatusCode.NotFound, language);

        Assert.Contains(language == "fr" ? "n’existe pas" : "does not exist", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownApiAddress_IsAProblem()
    {
        var answer = await GetAsync("/api/v1/nowhere", null);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("\"code\":\"not-found\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/fr/account/sign-in")]
    public async Task Head_ReadableAddress_AnswersLikeGet(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, address);

        var answer = await host.Browser().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Get_AnonymousPage_IsCompressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/fr/nowhere");
        request.Headers.Add("Accept-Encoding", "br");

        var answer = await host.Browser().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string? accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accepted is not null)
        {
            request.Headers.Add("Accept-Language", accepted);
        }

        return await host.Browser().SendAsync(request, TestContext.Current.CancellationToken);
    }
}
