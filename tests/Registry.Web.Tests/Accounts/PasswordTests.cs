using System.Net;
using Registry.Web.Services;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Accounts;

public sealed class PasswordTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("MotDePasse2026!")]
    [InlineData("azertyuiop12")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("121212121212")]
    [InlineData("123456789012")]
    [InlineData("jeanne.martin!1")]
    public void Judge_PasswordTriedFirst_IsCommon(string password) => Assert.True(PasswordRule.IsCommon(password, "jeanne.martin@example.org"));

    [Theory]
    [InlineData("jardin-tempête-crayon")]
    [InlineData("k7m2q-xw3tz-9hnbp-4rcvd")]
    [InlineData("correct horse battery staple")]
    public void Judge_UnrelatedWords_AreAccepted(string password) => Assert.False(PasswordRule.IsCommon(password, "jeanne.martin@example.org"));

    [Fact]
    public async Task Post_NewPassword_ReplacesTheOldOne()
    {
        await host.AddUserAsync("changing@example.org");
        var browser = await host.SignInAsync("changing@example.org");

        var answer = await PostAsync(browser, RegistryHost.Password, "nuage violon escargot");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var page = await PageAssert.PageAsync(await browser.GetAsync(Links.Password("en"), TestContext.Current.CancellationToken));
        Assert.Contains("is changed", page.QuerySelector(".banner--done")!.TextContent, StringComparison.Ordinal);
        await host.SignInAsync("changing@example.org", "nuage violon escargot");
    }

    [Theory]
    [InlineData("not the password", "nuage violon escargot", "Current", "not your current password")]
    [InlineData(RegistryHost.Password, "court", "Next", "too short")]
    [InlineData(RegistryHost.Password, "motdepasse2026", "Next", "first that are tried")]
    public async Task Post_WrongPasswords_AreRefusedAtTheirField(string current, string next, string field, string message)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await host.AddUserAsync(email);

        var answer = await PostAsync(await host.SignInAsync(email), current, next);

        PageAssert.HasError(await PageAssert.PageAsync(answer, HttpStatusCode.BadRequest), field, message);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string current, string next)
    {
        var form = await FormPoster.OpenAsync(browser, Links.Password("en"));
        return await form.Fill("Current", current).Fill("Next", next).PostAsync();
    }
}
