using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Registry.Browser.Tests.Hosting;

namespace Registry.Browser.Tests;

/// <summary>A person with a letter in hand: finds the decision, works out the day, prints what they need.</summary>
public sealed partial class DecisionTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Person_WithoutCode_FindsTheDecisionAndTheLastDay()
    {
        var page = await fixture.VisitAsync();
        await OpenRsaAsync(page);

        await page.Locator("input[name=received]").FillAsync("2026-11-03");
        await page.Locator(".days button").ClickAsync();

        await Assertions.Expect(page.Locator(".until time").First).ToHaveTextAsync("samedi 2 janvier 2027");
        await Assertions.Expect(page.Locator(".fiction")).ToContainTextAsync("Exemple fictif");
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task LettersAndSheets_Printed_FillOnePageEach(string language)
    {
        var page = await fixture.VisitAsync();
        await OpenRsaAsync(page);
        var about = page.Url.Split('?')[0].Split('#')[0].Replace("/fr/", $"/{language}/", StringComparison.Ordinal);
        var start = $"/{language}/decision";
        string[] addresses =
        [
            $"{about}/letters/explanation", $"{about}/letters/review", $"{about}/letters/commission", $"{about}/mediator",
            $"{start}/letters/explanation", $"{start}/letters/commission", $"{start}/mediator",
        ];
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await Assertions.Expect(page.Locator(".sheet")).ToBeVisibleAsync();
            var pdf = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
            Assert.True(PdfPage().Count(Encoding.Latin1.GetString(pdf)) == 1, $"{address} prints on {PdfPage().Count(Encoding.Latin1.GetString(pdf))} pages.");
        }
    }

    [Fact]
    public async Task Pages_InEveryState_HaveNoViolationAndFitANarrowScreen()
    {
        foreach (var colours in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await fixture.VisitAsync(withScripts: true, colours, width: 320);
            await OpenRsaAsync(page);
            var about = page.Url.Split('?')[0].Split('#')[0];
            string[] addresses =
            [
                "/fr/decision", "/fr/decision?code=abc", "/fr/decision?q=RSA", "/en/decision?q=zzzzzz", about, $"{about}?received=2026-11-03&asked=2026-11-30", $"{about}?received=x",
                $"{about}/letters/review", $"{about.Replace("/fr/", "/en/", StringComparison.Ordinal)}/letters/explanation", $"{about}/mediator", "/en/decision/mediator",
            ];
            foreach (var address in addresses)
            {
                await page.GotoAsync(address);
                await page.AssertNoViolationAsync();
                var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                Assert.True(width <= 320, $"{address} is {width} px wide.");
            }
        }
    }

    private static async Task OpenRsaAsync(IPage page)
    {
        await page.GotoAsync("/fr/decision");
        await page.Locator("input[name=q]").FillAsync("dossiers de RSA à vérifier");
        await page.Locator("form:has(input[name=q]) button").ClickAsync();
        await page.Locator(".candidates a").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("RSA");
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PdfPage();
}
