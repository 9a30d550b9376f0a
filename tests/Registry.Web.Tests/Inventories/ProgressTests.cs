using Registry.Domain.Bodies;
using Registry.Domain.Inventories;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Workspace;

namespace Registry.Web.Tests.Inventories;

public sealed class ProgressTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Get_Boards_CountByDepartmentAndShowWhoIsStuck()
    {
        var office = await Office.OpenAsync(host);
        await office.PublishAsync();
        var waiting = await office.CompleteAsync("En attente");
        await office.ActAsync(MemberRole.Contributor, (publication, actor) => publication.SubmitAsync(waiting, actor, TestContext.Current.CancellationToken));
        await host.AddEntryAsync(office, "Sans service", automatic: TriageAnswer.Aid);

        var page = await PageAssert.PageAsync(await (await office.AsAsync(MemberRole.Contributor)).OpenAsync(Links.InventoryProgress("en", office.Slug)), language: "en");
        var rows = page.QuerySelectorAll("tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent.Trim(), row => row.QuerySelectorAll("td").Take(5).Select(cell => cell.TextContent).ToArray());
        Assert.Equal(["2", "2", "0", "1", "1"], rows["Service des espaces verts"]);
        Assert.Equal(["1", "0", "0", "0", "0"], rows["No department"]);
        Assert.Equal(["3", "2", "0", "1", "1"], rows["All together"]);

        host.Clock.Advance(TimeSpan.FromDays(8));
        await host.AddUserAsync("operator@progress.example", isOperator: true);
        var board = await PageAssert.PageAsync(await (await host.SignInAsync("operator@progress.example")).OpenAsync(Links.OperatorProgress("en")), language: "en");
        var line = board.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector($"a[href='{Links.Body("en", office.Slug)}']") is not null);
        Assert.Contains("Review waiting", line.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("No activity", line.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("En attente", board.Body!.TextContent, StringComparison.Ordinal);
    }
}
