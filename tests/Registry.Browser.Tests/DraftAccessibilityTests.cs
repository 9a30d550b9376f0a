using Microsoft.Playwright;
using Registry.Browser.Tests.Hosting;

namespace Registry.Browser.Tests;

/// <summary>axe finds nothing on the screens of a draft and its tools, with and without mistakes.</summary>
public sealed class DraftAccessibilityTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Visit_EveryScreenOfADraft_HasNoViolation()
    {
        var page = await fixture.VisitAsync(withScripts: true);
        await page.SignInAsync(Steps.Contributor);
        await page.AssertNoViolationAsync();
        var id = await page.StartNoticeAsync("Fiche pour la vérification");
        await page.GotoAsync($"/fr/workspace/notices/{id}");
        await page.AssertNoViolationAsync();
        var screens = await page.Locator(".task-list a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.True(screens.Length > 20, $"{screens.Length} screens in the task list");
        foreach (var screen in screens)
        {
            await page.GotoAsync(screen);
            await page.AssertNoViolationAsync();
        }

        await page.GotoAsync($"/fr/workspace/notices/{id}/check");
        await page.GetByRole(AriaRole.Button, new() { Name = "Soumettre à la publication" }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await page.AssertNoViolationAsync();
    }

    /// <summary>The tools beside the answers of a draft: assessment, plan, evidence, colleagues, preview, paper.</summary>
    [Fact]
    public async Task Visit_EveryToolOfADraft_HasNoViolation()
    {
        foreach (var colours in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await fixture.VisitAsync(withScripts: true, colours);
            await page.SignInAsync(Steps.Contributor);
            await page.StartNoticeAsync("Fiche avec ses outils");
            await EssentialNotice.FillAsync(page);
            var tools = await page.Locator(".tools a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
            Assert.True(tools.Length >= 6, $"{tools.Length} tools beside the draft");
            foreach (var tool in tools)
            {
                await page.GotoAsync(tool);
                await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
                await page.AssertNoViolationAsync();
            }
        }
    }

    /// <summary>One screen for each type of answer, with a mistake in it.</summary>
    [Theory]
    [InlineData("header-purpose", "header.summary", "long")]
    [InlineData("header-people", "header.volume.amount", "beaucoup")]
    [InlineData("header-contact", "header.contact.email", "pas une adresse")]
    [InlineData("header-documents", "header.gdpr_register_url", "nulle part")]
    [InlineData("theme-FAI", "state:FAI-05", "withheld")]
    [InlineData("theme-SOU", "SOU-08", "cher")]
    [InlineData("essential-DRO-01", "DRO-01", "exclusive")]
    [InlineData("essential-HUM-01", "state:HUM-01", "withheld")]
    [InlineData("theme-DEM", "state:DEM-02", "withheld")]
    public async Task Save_WithAMistake_HasNoViolation(string screen, string input, string mistake)
    {
        var page = await fixture.VisitAsync(withScripts: true);
        await page.SignInAsync(Steps.Contributor);
        var id = await page.StartNoticeAsync("Fiche avec une erreur");
        await page.GotoAsync($"/fr/workspace/notices/{id}/screens/{screen}");
        if (mistake == "exclusive")
        {
            await page.ChooseAsync(input, "internal", "individual_right");
        }
        else if (mistake == "withheld")
        {
            await page.Locator("details.disclosure").Filter(new() { Has = page.Locator($"[name='{input}']") }).EvaluateAsync("details => details.open = true");
            await page.Locator($"select[name='{input}']").SelectOptionAsync(mistake);
        }
        else
        {
            await page.EnterAsync(input, mistake == "long" ? new string('a', 4000) : mistake);
        }

        await page.SaveAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await page.AssertNoViolationAsync();
    }
}
