using Microsoft.Playwright;
using Registry.Browser.Tests.Hosting;

namespace Registry.Browser.Tests;

/// <summary>The main job, as three people do it, without any script.</summary>
public sealed class DeclareToPublishTests(BrowserFixture fixture)
{
    private const string Title = "Redevance des jardins familiaux";

    [Fact]
    public async Task Declare_ThroughTheEssentialTier_IsPublishedFoundAndRead()
    {
        var contributor = await fixture.VisitAsync();
        await contributor.SignInAsync(Steps.Contributor);
        var loads = CountLoads(contributor);
        await contributor.GotoAsync("/fr/workspace");
        var id = await contributor.StartNoticeAsync(Title);
        await EssentialNotice.FillAsync(contributor);
        await contributor.GetByRole(AriaRole.Link, new() { Name = "Relire les réponses" }).ClickAsync();
        await contributor.GetByRole(AriaRole.Button, new() { Name = "Soumettre à la publication" }).ClickAsync();
        await Assertions.Expect(contributor.GetByRole(AriaRole.Status)).ToContainTextAsync("soumise");
        Assert.True(loads() <= 32, $"{loads()} page loads from start to submitted");
        TestContext.Current.SendDiagnosticMessage($"{loads()} page loads from start to submitted");

        var publisher = await fixture.VisitAsync();
        await publisher.SignInAsync(Steps.Publisher);
        await publisher.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await publisher.GetByRole(AriaRole.Link, new() { Name = "Publier la fiche" }).ClickAsync();
        await publisher.GetByRole(AriaRole.Button, new() { Name = "Publier" }).ClickAsync();
        await Assertions.Expect(publisher.GetByRole(AriaRole.Status)).ToContainTextAsync("publiée");

        var citizen = await fixture.VisitAsync();
        await citizen.GotoAsync("/fr/notices");
        await citizen.Locator("main input[name=q]").First.FillAsync("jardinières");
        await citizen.Keyboard.PressAsync("Enter");
        await citizen.GetByRole(AriaRole.Link, new() { Name = Title }).First.ClickAsync();
        await Assertions.Expect(citizen.Locator("h1")).ToHaveTextAsync(Title);
        await Assertions.Expect(citizen.Locator("main")).ToContainTextAsync(EssentialNotice.Summary);
        Assert.Contains(id, citizen.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_AfterSomebodyElseSaved_ShowsBothAnswersAndKeepsTheChosenOne()
    {
        var first = await fixture.VisitAsync();
        await first.SignInAsync(Steps.Contributor);
        var id = await first.StartNoticeAsync("Fiche écrite à deux");
        var address = $"/fr/workspace/notices/{id}/screens/header-purpose";
        var second = await fixture.VisitAsync();
        await second.SignInAsync(Steps.Publisher, address);

        await first.EnterAsync("header.summary", "Le texte de la première personne.");
        await first.SaveAsync();
        await second.EnterAsync("header.summary", "Le texte de la seconde personne.");
        await second.SaveAsync();

        var conflict = second.Locator(".conflict");
        await Assertions.Expect(conflict).ToContainTextAsync("Le texte de la première personne.");
        await Assertions.Expect(conflict).ToContainTextAsync("Le texte de la seconde personne.");
        await second.SaveAsync();
        await first.GotoAsync(address);
        await Assertions.Expect(first.Locator("[name='header.summary']")).ToHaveValueAsync("Le texte de la seconde personne.");
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
