using Microsoft.Playwright;
using Registry.Browser.Tests.Hosting;

namespace Registry.Browser.Tests;

/// <summary>A commune with one secretary and the association that writes for it, without any script.</summary>
public sealed class TemplateTests(BrowserFixture fixture)
{
    private const string Author = "modeles@cantines-en-commun.example";
    private const string Template = "Prix du repas selon le quotient familial";

    [Fact]
    public async Task Adopt_FromTheCatalogueWithoutAnAccountOpen_IsPublishedWithinTwelvePages()
    {
        var secretary = await fixture.VisitAsync();
        var loads = CountLoads(secretary);

        await AdoptAsync(secretary);
        await PublishAsync(secretary);
        await secretary.GetByRole(AriaRole.Link, new() { Name = "Voir la fiche publique" }).ClickAsync();

        await Assertions.Expect(secretary.Locator("#template")).ToContainTextAsync("Cantines en commun");
        await Assertions.Expect(secretary.Locator("#value-department .origin")).ToHaveCountAsync(0);
        Assert.True(loads() <= 12, $"{loads()} page loads from the catalogue to the public notice");
        TestContext.Current.SendDiagnosticMessage($"{loads()} page loads from the catalogue to the public notice");
    }

    [Fact]
    public async Task ChangedAnswer_OfTheAuthor_IsTakenOverByTheCommune()
    {
        var secretary = await fixture.VisitAsync();
        var id = await AdoptAsync(secretary);
        await PublishAsync(secretary);
        var changed = $"Les familles dont un enfant mange à la cantine, même une fois ({id}).";

        var author = await fixture.VisitAsync();
        await author.SignInAsync(Author);
        await author.GetByRole(AriaRole.Link, new() { Name = "Fiches modèles" }).First.ClickAsync();
        await author.GetByRole(AriaRole.Button, new() { Name = "Ouvrir le brouillon" }).First.ClickAsync();
        var draft = author.Url;
        await author.GotoAsync($"{draft}/screens/header-people");
        await author.EnterAsync("header.affected_people", changed);
        await author.SaveAsync();
        await author.GotoAsync($"{draft}/make-template");
        await author.EnterAsync("Remark", "Les personnes concernées sont dites plus simplement.");
        await author.GetByRole(AriaRole.Button, new() { Name = "Voir ce qui change" }).ClickAsync();
        await Assertions.Expect(author.Locator(".changed ins").First).ToContainTextAsync(id);
        await author.GetByRole(AriaRole.Button, new() { Name = "Publier la version" }).ClickAsync();
        await Assertions.Expect(author.GetByRole(AriaRole.Status)).ToContainTextAsync("publiée");

        await secretary.GotoAsync("/fr/workspace");
        await secretary.Locator($"a[href='/fr/workspace/notices/{id}/template']").ClickAsync();
        await Assertions.Expect(secretary.Locator(".template-change").First).ToContainTextAsync(changed);
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Enregistrer ces choix" }).ClickAsync();
        await secretary.GotoAsync($"/fr/workspace/notices/{id}/check");
        await Assertions.Expect(secretary.Locator("main")).ToContainTextAsync(changed);
    }

    /// <returns>The id of the notice, whose check-answers page is open.</returns>
    private static async Task<string> AdoptAsync(IPage page)
    {
        await page.GotoAsync("/fr/templates");
        await page.GetByRole(AriaRole.Link, new() { Name = Template }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Reprendre cette fiche modèle" }).ClickAsync();
        await page.Locator("main input[type=email]").FillAsync(Steps.Publisher);
        await page.Locator("main input[type=password]").FillAsync(Steps.Password);
        await page.Locator("main form button").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Commencer la fiche" }).ClickAsync();
        await page.EnterAsync("header.department", "Secrétariat");
        await page.EnterAsync("header.contact.function", "Secrétariat de mairie");
        await page.EnterAsync("header.contact.email", "mairie@clairvenne.example");
        await page.EnterAsync("header.recourse.service", "Secrétariat de mairie");
        await page.EnterAsync("header.recourse.channel", "Guichet ou lettre");
        await page.EnterAsync("header.volume.amount", "85");
        await page.ChooseAsync("header.volume.unit", "households");
        await page.ChooseAsync("header.volume.basis", "counted");
        await page.EnterAsync("header.data_used[0].name", "Quotient familial");
        await page.EnterAsync("header.data_used[0].source", "Familles");
        await page.ChooseAsync("header.data_used[0].personal", "yes");
        await page.EnterAsync("header.legal_basis[0].reference", "Délibération 2026-04 (fictive)");
        await page.ChooseAsync("header.territory[0].level", "municipality");
        await page.EnterAsync("header.territory[0].name", "Clairvenne");
        await page.ChooseAsync("header.lifecycle.stage", "in_use");
        await page.SaveAsync();
        Assert.EndsWith("/check", page.Url, StringComparison.Ordinal);
        return page.Url.Split('/')[^2];
    }

    private static async Task PublishAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Soumettre à la publication" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Publier la fiche" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publier" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("publiée");
    }

    private static Func<int> CountLoads(IPage page)
    {
        var loads = 0;
        page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest && response.Status == 200)
            {
                loads++;
            }
        };
        return () => loads;
    }
}
