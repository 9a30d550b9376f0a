using Microsoft.Playwright;
using Registry.Browser.Tests.Hosting;

namespace Registry.Browser.Tests;

/// <summary>What was acknowledged survives the sudden end of the process.</summary>
public sealed class DurabilityTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Kill_BetweenTwoSavedAnswers_KeepsBothAfterRestart()
    {
        await using var first = await RegistryProcess.StartAsync();
        var page = await VisitAsync(first);
        await page.SignInAsync(Steps.Contributor);
        var id = await page.StartNoticeAsync("Fiche interrompue");
        await page.EnterAsync("header.summary", "Ce texte doit survivre.");
        await page.SaveAsync();
        await page.EnterAsync("header.affected_people", "Celui-ci aussi.");
        await page.SaveAsync();
        await first.KillAsync();

        await using var second = await RegistryProcess.StartAsync(first.DataDirectory);
        var later = await VisitAsync(second);
        await later.SignInAsync(Steps.Contributor, $"/fr/workspace/notices/{id}/screens/header-purpose");
        await Assertions.Expect(later.Locator("[name='header.summary']")).ToHaveValueAsync("Ce texte doit survivre.");
        await later.GotoAsync($"/fr/workspace/notices/{id}/screens/header-people");
        await Assertions.Expect(later.Locator("[name='header.affected_people']")).ToHaveValueAsync("Celui-ci aussi.");
    }

    private async Task<IPage> VisitAsync(RegistryProcess registry)
    {
        var context = await fixture.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = registry.Address, JavaScriptEnabled = false });
        return await context.NewPageAsync();
    }
}
