using System.Net;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Web.Tests.Hosting;
using static Registry.Web.Tests.Workspace.Screens;

namespace Registry.Web.Tests.Workspace;

/// <summary>What the public is told of an answer.</summary>
public sealed class DisclosureTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Theory]
    [InlineData("withheld", "CRPA L.311-5", DisclosureState.Withheld)]
    [InlineData("internal", "", DisclosureState.Internal)]
    public async Task Save_ReservedAnswer_KeepsItsValueStateAndGround(string chosen, string ground, DisclosureState state)
    {
        var (office, id, browser) = await DraftAsync();

        var form = await OpenAsync(browser, id, "theme-SOU");
        form.Fill("SOU-08", "1200").Fill("state:SOU-08", chosen).Fill("ground:SOU-08", ground);
        Assert.Equal(HttpStatusCode.Found, (await form.PostAsync()).StatusCode);

        var stated = (await office.DraftAsync(id))["SOU-08"]!;
        Assert.Equal(("1200", state, ground), (stated.Value!.ToJsonString(), stated.State, stated.Ground ?? ""));
        Assert.True((await PageAsync(browser, id, "theme-SOU")).QuerySelector("[name='ground:SOU-08']")!.Closest("details")!.HasAttribute("open"));
    }

    [Fact]
    public async Task Save_WithheldWithoutGround_AsksForItThere()
    {
        var (office, id, browser) = await DraftAsync();

        var form = await OpenAsync(browser, id, "theme-SOU");
        var page = await PageAssert.PageAsync(await form.Fill("SOU-08", "1200").Fill("state:SOU-08", "withheld").PostAsync(), HttpStatusCode.BadRequest);

        PageAssert.HasError(page, "ground:SOU-08", "give the legal ground");
        Assert.Null(await office.ValueAsync(id, "SOU-08"));
    }

    [Fact]
    public async Task Save_TextNotKnownYet_IsAnAnswer()
    {
        var (office, id, browser) = await DraftAsync();

        var form = await OpenAsync(browser, id, "theme-FIN");
        Assert.Equal(HttpStatusCode.Found, (await form.Fill("state:FIN-04", "unknown").PostAsync()).StatusCode);

        Assert.Equal(StatedValue.Unknown, (await office.DraftAsync(id))["FIN-04"]);
    }

    private async Task<(Office Office, string Id, HttpClient Browser)> DraftAsync()
    {
        var office = await Office.OpenAsync(host);
        return (office, await office.StartAsync(), await office.AsAsync(MemberRole.Contributor));
    }
}
