using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Registry.Browser.Tests.Hosting;

namespace Registry.Browser.Tests;

/// <summary>axe (WCAG 2.2 A and AA, and its best practices) finds nothing, in each state of each page.</summary>
public sealed class AccessibilityTests(BrowserFixture fixture)
{
    private static readonly AxeRunOptions Rules = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private static readonly AxeRunOptions RulesOfColour = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
    };

    private static readonly AxeRunOptions RulesOfWidth = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["target-size", "scrollable-region-focusable", "aria-hidden-focus", "link-name", "button-name", "heading-order"] },
    };

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
                faults.Add(await ViolationsAsync(page));
                await page.SetViewportSizeAsync(320, 900);
                if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                {
                    faults.Add($"{address} is wider than the screen");
                }

                // Colours and room do not depend on the language.
                if (language == "fr")
                {
                    faults.Add(await ViolationsAsync(page, RulesOfWidth));
                    await page.SetViewportSizeAsync(1280, 900);
                    await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                    faults.Add(await ViolationsAsync(page, RulesOfColour));
                }
            }

            await page.Context.CloseAsync();
        }));

        var told = string.Join('\n', faults.Where(fault => fault.Length > 0).Distinct());
        Assert.True(told.Length == 0, told);
    }

    [Fact]
    public async Task Visit_PagesOfTheOperator_HasNoViolation()
    {
        var page = await fixture.VisitAsync(withScripts: true);
        await page.SignInAsync(Steps.Operator, "/fr/operator");
        foreach (var address in new[] { "/fr/operator/pages", "/fr/operator/pages/accessibility/fr", "/fr/operator/accessibility" })
        {
            await page.GotoAsync(address);
            await AssertNoViolationAsync(page);
        }

        await page.Locator("input[name=Rate]").FillAsync("beaucoup");
        await page.Locator("main form button").ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await AssertNoViolationAsync(page);
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
            await AssertNoViolationAsync(page);
            await page.GotoAsync(notice + "/ask");
            await AssertNoViolationAsync(page);
            await page.Locator("main form button").ClickAsync();
            await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
            await AssertNoViolationAsync(page);
        }
    }

    [Fact]
    public async Task Read_Notice_FitsANarrowScreenInFewRequests()
    {
        var page = await fixture.VisitAsync(withScripts: false);
        await page.SetViewportSizeAsync(320, 800);
        await page.GotoAsync("/fr/notices");
        var links = await page.Locator(".notice-list h2 a, .notice-list h3 a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        Assert.NotEmpty(links);
        var answers = new List<IResponse>();
        page.Response += (_, answer) => answers.Add(answer);
        foreach (var link in links)
        {
            answers.Clear();
            await page.GotoAsync(link, new() { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 320, $"{link} is wider than 320 pixels.");
            Assert.InRange(answers.Count, 1, 8);
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
        await AssertNoViolationAsync(page);
    }

    [Fact]
    public async Task Visit_EveryScreenOfADraft_HasNoViolation()
    {
        var page = await fixture.VisitAsync(withScripts: true);
        await page.SignInAsync(Steps.Contributor);
        await AssertNoViolationAsync(page);
        var id = await page.StartNoticeAsync("Fiche pour la vérification");
        await page.GotoAsync($"/fr/workspace/notices/{id}");
        await AssertNoViolationAsync(page);
        var screens = await page.Locator(".task-list a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.True(screens.Length > 20, $"{screens.Length} screens in the task list");
        foreach (var screen in screens)
        {
            await page.GotoAsync(screen);
            await AssertNoViolationAsync(page);
        }

        await page.GotoAsync($"/fr/workspace/notices/{id}/check");
        await page.GetByRole(AriaRole.Button, new() { Name = "Soumettre à la publication" }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await AssertNoViolationAsync(page);
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
                await AssertNoViolationAsync(page);
            }
        }
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
            await AssertNoViolationAsync(page);
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
        await AssertNoViolationAsync(page);
    }

    private static async Task AssertNoViolationAsync(IPage page)
    {
        var violations = await ViolationsAsync(page);
        Assert.True(violations.Length == 0, violations);
    }

    private static async Task<string> ViolationsAsync(IPage page, AxeRunOptions? rules = null)
    {
        var result = await page.RunAxe(rules ?? Rules);
        return string.Join('\n', result.Violations.Select(violation =>
            $"{page.Url}: {violation.Id} – {violation.Help}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}"));
    }
}
