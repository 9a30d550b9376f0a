using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Setup;

public sealed class HeadersTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    [Theory]
    [InlineData("/")]
    [InlineData("/fr/account/sign-in")]
    [InlineData("/en/account/sign-in")]
    [InlineData("/fr/nowhere")]
    [InlineData("/api/v1/nowhere")]
    [InlineData("/health/live")]
    [InlineData("/css/registry.css")]
    public async Task Get_AnyAddress_CarriesTheSecurityHeaders(string address)
    {
        var answer = await host.Browser().GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(Policy, Header(answer, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.Equal("strict-origin-when-cross-origin", Header(answer, "Referrer-Policy"));
        Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownHost_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Host = "elsewhere.example";

        var answer = await host.Browser().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task SignIn_InstanceServedOverHttps_SetsHostBoundCookiesAndHsts()
    {
        using var secure = new RegistryHost { Settings = { ["Registry:PublicUrl"] = "https://registry.example.org" } };
        await secure.AddUserAsync("agent@example.org");
        var browser = secure.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://registry.example.org") });

        var form = await FormPoster.OpenAsync(browser, Links.SignIn("en"));
        var answer = await form.Fill("Email", "agent@example.org").Fill("Password", RegistryHost.Password).PostAsync();

        var session = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-registry-session=", StringComparison.Ordinal));
        Assert.Contains("; secure; samesite=lax; httponly", session, StringComparison.Ordinal);
        Assert.Contains("; path=/", session, StringComparison.Ordinal);
        Assert.DoesNotContain("domain=", session, StringComparison.Ordinal);
        Assert.Contains("max-age=31536000", Header(answer, "Strict-Transport-Security"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_FormOverHttp_SetsAPlainHttpOnlyCookie()
    {
        var answer = await host.Browser().GetAsync(Links.SignIn("fr"), TestContext.Current.CancellationToken);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("registry-antiforgery=", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict; httponly", cookie, StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(", ", answer.Headers.TryGetValues(name, out var values) ? values : []);
}
