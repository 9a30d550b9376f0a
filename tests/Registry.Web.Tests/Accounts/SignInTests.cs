using System.Net;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Accounts;

public sealed class SignInTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Post_RightPassword_OpensTheWorkspace()
    {
        await host.AddUserAsync("right@example.org");
        var browser = await host.SignInAsync("right@example.org");

        var page = await PageAssert.PageAsync(await browser.GetAsync(Links.Workspace("en"), TestContext.Current.CancellationToken), language: "en");

        Assert.NotNull(page.QuerySelector($"form[action='{Links.SignOut("en")}']"));
    }

    [Fact]
    public async Task Get_WorkspaceAnonymously_LeadsToSignInAndBack()
    {
        await host.AddUserAsync("back@example.org");
        var browser = host.Browser();
        var refused = await browser.GetAsync(Links.Password("fr"), TestContext.Current.CancellationToken);
        PageAssert.RedirectsTo(refused, Links.SignIn("fr", Links.Password("fr")));

        var answer = await PostAsync(browser, Links.SignIn("fr", Links.Password("fr")), "back@example.org", RegistryHost.Password);

        PageAssert.RedirectsTo(answer, Links.Password("fr"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task Post_ReturnAddressElsewhere_IsNotFollowed(string returnUrl)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await host.AddUserAsync(email);

        var answer = await PostAsync(host.Browser(), Links.SignIn("en", returnUrl), email, RegistryHost.Password);

        PageAssert.RedirectsTo(answer, Links.Workspace("en"));
    }

    [Fact]
    public async Task Post_WrongPasswordUnknownAccountAndLockedAccount_GetTheSamePage()
    {
        await host.AddUserAsync("known@example.org");
        await host.AddUserAsync("locked@example.org");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await PostAsync(host.Browser(), Links.SignIn("en"), "locked@example.org", "a wrong password");
        }

        var wrong = await RefusedPageAsync("known@example.org", "a wrong password");
        var unknown = await RefusedPageAsync("nobody@example.org", "a wrong password");
        var locked = await RefusedPageAsync("locked@example.org", RegistryHost.Password);

        Assert.Equal(wrong.Replace("known@", "@", StringComparison.Ordinal), unknown.Replace("nobody@", "@", StringComparison.Ordinal));
        Assert.Equal(wrong.Replace("known@", "@", StringComparison.Ordinal), locked.Replace("locked@", "@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_WrongPassword_KeepsTheAddressAndNeverThePassword()
    {
        var answer = await PostAsync(host.Browser(), Links.SignIn("fr"), "someone@example.org", "a wrong password");

        var page = await PageAssert.PageAsync(answer, HttpStatusCode.BadRequest, "fr");
        PageAssert.HasError(page, "Email", "La connexion est refusée");
        Assert.Equal("someone@example.org", page.QuerySelector("#Email")!.GetAttribute("value"));
        Assert.True(string.IsNullOrEmpty(page.QuerySelector("#Password")!.GetAttribute("value")));
    }

    [Fact]
    public async Task Post_NothingTyped_NamesBothFields()
    {
        var page = await PageAssert.PageAsync(await PostAsync(host.Browser(), Links.SignIn("en"), "", ""), HttpStatusCode.BadRequest, "en");

        PageAssert.HasError(page, "Email", "Enter your e-mail address.");
        PageAssert.HasError(page, "Password", "Enter your password.");
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefusedWithAPage()
    {
        var form = await FormPoster.OpenAsync(host.Browser(), Links.SignIn("fr"));

        var answer = await form.Fill("Email", "a@example.org").Remove("__RequestVerificationToken").PostAsync();

        await PageAssert.PageAsync(answer, HttpStatusCode.BadRequest, "fr");
    }

    [Fact]
    public async Task Post_FiveMegabytesOfText_IsRefusedWithAPage()
    {
        var form = await FormPoster.OpenAsync(host.Browser(), Links.SignIn("en"));

        var answer = await form.Fill("Email", new string('x', 5 * 1024 * 1024)).PostAsync();

        var page = await PageAssert.PageAsync(answer, HttpStatusCode.RequestEntityTooLarge, "en");
        Assert.Contains("too large", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TooManyAttempts_IsToldWhenToComeBack()
    {
        using var strict = new RegistryHost { Settings = { ["Registry:SignInsPerMinute"] = "1" } };
        var browser = strict.Browser();
        await PostAsync(browser, Links.SignIn("fr"), "a@example.org", "x");

        var answer = await PostAsync(browser, Links.SignIn("fr"), "a@example.org", "x");

        await PageAssert.PageAsync(answer, HttpStatusCode.TooManyRequests, "fr");
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    [Fact]
    public async Task SignOut_Posted_EndsTheSession()
    {
        await host.AddUserAsync("leaving@example.org");
        var browser = await host.SignInAsync("leaving@example.org");
        var form = await FormPoster.OpenAsync(browser, Links.Password("en"), $"form[action='{Links.SignOut("en")}']");

        PageAssert.RedirectsTo(await form.PostAsync(), Links.Home("en"));

        PageAssert.RedirectsTo(await browser.GetAsync(Links.Password("en"), TestContext.Current.CancellationToken), Links.SignIn("en", Links.Password("en")));
    }

    private async Task<string> RefusedPageAsync(string email, string password)
    {
        var page = await PageAssert.PageAsync(await PostAsync(host.Browser(), Links.SignIn("en"), email, password), HttpStatusCode.BadRequest);
        page.QuerySelector("main [name=__RequestVerificationToken]")!.Remove();
        return page.DocumentElement.OuterHtml;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string address, string email, string password)
    {
        var form = await FormPoster.OpenAsync(browser, address);
        return await form.Fill("Email", email).Fill("Password", password).PostAsync();
    }
}
