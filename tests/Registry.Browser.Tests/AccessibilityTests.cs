using System.Collections.Concurrent;
using Microsoft.Playwright;
using Registry.Browser.Tests.Hosting;

namespace Registry.Browser.Tests;

/// <summary>axe (WCAG 2.2 A and AA, and its best practices) finds nothing, in each state of each page.</summary>
public sealed class AccessibilityTests(BrowserFixture fixture)
{
    private static readonly string[] RulesOfColour = ["color-contrast", "link-in-text-block"];

    private static readonly string[] RulesOfWidth = ["target-size", "scrollable-region-focusable", "aria-hidden-focus", "link-name", "button-name", "heading-order"];

    private const int PagesAtOnce = 2;

    /// <summary>Errors, and pages that only Development has; the others are in <see cref="PublicPages"/>.</summary>
    private static readonly string[] OtherStates =
    [
        "/notices/000000000", "/nothing-here", "/about/design",
        "/notices?q=cantine", "/notices?q=statoinnement", "/notices?q=zeppelin&area=education", "/notices?place=saint",
    ];

    /// <summary>Each page once in light with every rule, then, in French, on a narrow screen with the rules that room can break and in dark with those that colours can break.</summary>
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Visit_EveryPublicPage_HasNoViolation(string language)
    {
        var addresses = new ConcurrentQueue<string>((await PublicPages.InAsync(language, fixture)).Concat(OtherStates.Select(state => $"/{language}{state}")));
        var faults = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, PagesAtOnce).Select(async _ =>
        {
            var page = await fixture.VisitAsync(withScripts: true);
            while (addresses.TryDequeue(out var address))
            {
                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
                await page.SetViewportSizeAsync(1280, 900);
                await page.GotoAsync(address);
                faults.Add(await page.ViolationsAsync());
                await page.SetViewportSizeAsync(320, 900);
                if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                {
                    faults.Add($"{address} is wider than the screen");
                }

                // Colours and room do not depend on the language.
                if (language == "fr")
                {
                    faults.Add(await page.ViolationsAsync(RulesOfWidth));
                    await page.SetViewportSizeAsync(1280, 900);
                    await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                    faults.Add(await page.ViolationsAsync(RulesOfColour));
                }
            }

            await page.Context.CloseAsync();
        }));

        var told = string.Join('\n', faults.Where(fault => fault.Length > 0).Distinct());
        Assert.True(told.Length == 0, told);
    }

    [Fact]
    public async Task Axe_OnAPageWithFaults_TellsThem()
    {
        var page = await fixture.VisitAsync(withScripts: true);
        await page.SetContentAsync("<html lang=fr><title>Fautes</title><main><h1>Fautes</h1><img src='data:,'><p style='color: #bbb; background: #fff'>Trop pâle</p></main></html>");
        var violations = await page.ViolationsAsync();
        Assert.Contains("image-alt", violations, StringComparison.Ordinal);
        Assert.Contains("color-contrast", violations, StringComparison.Ordinal);
        Assert.DoesNotContain("image-alt", await page.ViolationsAsync(RulesOfColour), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visit_PagesOfTheOperator_HasNoViolation()
    {
        var page = await fixture.VisitAsync(withScripts: true);
        await page.SignInAsync(Steps.Operator, "/fr/operator");
        foreach (var address in new[] { "/fr/operator/pages", "/fr/operator/pages/accessibility/fr", "/fr/operator/accessibility" })
        {
            await page.GotoAsync(address);
            await page.AssertNoViolationAsync();
        }

        await page.Locator("input[name=Rate]").FillAsync("beaucoup");
        await page.Locator("main form button").ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await page.AssertNoViolationAsync();
    }

    [Fact]
    public async Task Visit_CardAndQuestionOfANotice_HasNoViolation()
    {
        foreach (var colours in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await fixture.VisitAsync(withScripts: true, colours);
            await page.GotoAsync("/en/notices");
            await page.Locator(".notice-list a").First.ClickAsync();
            var notice = string.Join('/', new Uri(page.Url).AbsolutePath.Split('/').Take(4));
            await page.GotoAsync(notice + "/card");
            await page.AssertNoViolationAsync();
            await page.GotoAsync(notice + "/ask");
            await page.AssertNoViolationAsync();
            await page.Locator("main form button").ClickAsync();
            await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
            await page.AssertNoViolationAsync();
        }
    }

    [Fact]
    public async Task SignIn_WithWrongPassword_HasNoViolation()
    {
        var page = await fixture.VisitAsync(withScripts: true);
        await page.GotoAsync("/fr/account/sign-in");
        await page.Locator("main input[type=email]").FillAsync("personne@clairvenne.example");
        await page.Locator("main input[type=password]").FillAsync("ce n’est pas le bon");
        await page.Locator("main form button").ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await page.AssertNoViolationAsync();
    }

    [Fact]
    public async Task Visit_PagesOfABody_HasNoViolation()
    {
        var page = await fixture.VisitAsync(withScripts: true);
        await page.SignInAsync(Steps.Publisher);
        foreach (var address in new[] { "/fr/workspace/bodies/clairvenne/members", "/fr/workspace/bodies/clairvenne/actions", "/fr/account/password" })
        {
            await page.GotoAsync(address);
            await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
            await page.AssertNoViolationAsync();
        }
    }
}
