using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Registry.Browser.Tests.Hosting;

namespace Registry.Browser.Tests;

/// <summary>A trainer with a room: six steps, raised hands, exercises in the lab, and sheets on paper. Scripts are off.</summary>
public sealed partial class TrainersPathTests(BrowserFixture fixture)
{
    private const int Steps = 6;

    [Fact]
    public async Task Trainer_PlaysTheSixSteps()
    {
        var page = await fixture.VisitAsync();
        await page.GotoAsync("/en/learn/explainable-ai");
        await page.Locator(".paths .button").Last.ClickAsync();
        for (var step = 1; step <= Steps; step++)
        {
            var address = page.Url;
            await Assertions.Expect(page.Locator(".over")).ToContainTextAsync($"{step}");
            await page.Locator(".tally input[type=number]").First.FillAsync("7");
            await page.Locator(".tally button").ClickAsync();
            await Assertions.Expect(page.Locator("#tally svg")).ToContainTextAsync("7 (100");
            await Assertions.Expect(page.Locator(".correction p").First).ToBeHiddenAsync();
            await page.Locator(".correction summary").ClickAsync();
            await Assertions.Expect(page.Locator(".correction p").First).ToBeVisibleAsync();
            foreach (var exercise in await page.Locator(".exercise a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)"))
            {
                // A link to another part of the page that is open asks for nothing.
                Assert.True(await page.GotoAsync(exercise) is null or { Status: 200 }, exercise);
                await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
            }

            await page.GotoAsync(address);
            if (step < Steps)
            {
                await page.Locator(".step-links a").Last.ClickAsync();
            }
        }

        Assert.Contains("/from-model-to-notice?path=120", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Handouts_Printed_FillOnePageEach(string language)
    {
        var page = await fixture.VisitAsync();
        await page.GotoAsync($"/{language}/learn/explainable-ai");
        var sheets = await page.Locator(".steps a[href$='/handout']").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        Assert.Equal(Steps, sheets.Length);
        foreach (var sheet in sheets)
        {
            await page.GotoAsync(sheet);
            var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true }));
            Assert.True(PdfPage().Count(pdf) == 1, $"{sheet} prints on {PdfPage().Count(pdf)} pages.");
        }
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PdfPage();
}
