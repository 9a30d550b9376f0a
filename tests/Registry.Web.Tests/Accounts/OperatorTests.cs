using System.Net;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Accounts;

public sealed class OperatorTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Post_BodyAccountAndAdministrator_LetsTheNewPersonManageMembers()
    {
        var browser = await OperatorAsync();
        var account = await FormPoster.OpenAsync(browser, Links.NewAccount("en"));
        var created = await PageAssert.PageAsync(await account.Fill("Email", "first@ville.example").Fill("DisplayName", "Data officer").PostAsync());
        var password = created.QuerySelector("#password")!.TextContent;

        var body = await FormPoster.OpenAsync(browser, Links.NewBody("en"));
        var added = await body.Fill("Name", "Ville d’Œuvry").Fill("Siren", "732 829 320").PostAsync();
        PageAssert.RedirectsTo(added, Links.BodyAdministrators("en", "ville-d-oeuvry"));
        var administrators = await FormPoster.OpenAsync(browser, Links.BodyAdministrators("en", "ville-d-oeuvry"));
        await administrators.Fill("Email", "first@ville.example").PostAsync();

        var first = await host.SignInAsync("first@ville.example", password);
        var page = await PageAssert.PageAsync(await first.GetAsync(Links.Members("en", "ville-d-oeuvry"), TestContext.Current.CancellationToken));
        Assert.Contains("Data officer", page.QuerySelector("#members")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WrongSiren_IsRefusedAtItsField()
    {
        var form = await FormPoster.OpenAsync(await OperatorAsync(), Links.NewBody("fr"));

        var page = await PageAssert.PageAsync(await form.Fill("Name", "Ville").Fill("Siren", "732829321").PostAsync(), HttpStatusCode.BadRequest, "fr");

        PageAssert.HasError(page, "Siren", "Ce numéro SIREN n’existe pas");
        Assert.Equal("732829321", page.QuerySelector("#Siren")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Get_ByAMember_IsForbidden()
    {
        await host.AddUserAsync("member@example.org");
        var browser = await host.SignInAsync("member@example.org");

        await PageAssert.PageAsync(await browser.GetAsync(Links.Operator("fr"), TestContext.Current.CancellationToken), HttpStatusCode.Forbidden, "fr");
    }

    private async Task<HttpClient> OperatorAsync()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await host.AddUserAsync(email, isOperator: true);
        return await host.SignInAsync(email);
    }
}
