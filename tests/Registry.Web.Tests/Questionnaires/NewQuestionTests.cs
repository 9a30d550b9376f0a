using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Questionnaires;

/// <summary>A question, a field and a form of the header added in the file, and in no other file.</summary>
public sealed class NewQuestionTests : IDisposable
{
    private readonly RegistryHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Declare_QuestionAndFieldAddedInYamlOnly_AreAskedStoredAndPublished()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var file = Path.Combine(host.DataDirectory, "changed.yaml");
        await File.WriteAllTextAsync(file, DefinitionText.WithMore, cancellation);
        host.Settings["Registry:DefinitionFile"] = file;
        var body = await host.AddBodyAsync("valbrune", "Commune de Valbrune");
        await host.AddUserAsync("agent@example.org", bodyId: body, roles: [MemberRole.Contributor, MemberRole.Publisher]);
        var browser = await host.SignInAsync("agent@example.org");

        var id = await StartAsync(browser);
        await SaveAsync(browser, id, "header-neighbours", "header.neighbourhood", "Les Tilleuls");
        await SaveAsync(browser, id, "theme-FAI", "FAI-99", "partial");
        await FillTheRestAsync(id);
        await (await FormPoster.OpenAsync(browser, Links.DraftCheck("en", id))).PostAsync();
        await (await FormPoster.OpenAsync(browser, Links.DraftAct("en", id, PublicationAct.Publish))).PostAsync();

        var address = (await browser.GetAsync(Links.Notice("en", id), cancellation)).Headers.Location!.OriginalString;
        var page = await PageAssert.PageAsync(await browser.GetAsync(address, cancellation));
        var text = page.Body!.TextContent;
        Assert.All(["Trial neighbourhood", "Les Tilleuls", "Did the neighbourhood give its opinion?"], words => Assert.Contains(words, text, StringComparison.Ordinal));
        var document = await browser.GetStringAsync($"/api/v1/notices/{id}", cancellation);
        Assert.Contains("\"version\":\"1.1.0\"", document, StringComparison.Ordinal);
    }

    private static async Task<string> StartAsync(HttpClient browser)
    {
        var form = await FormPoster.OpenAsync(browser, Links.NewNotice("en"));
        var answer = await form.Fill("Title", "Plan de plantation").Fill("NoticeLanguage", "fr").PostAsync();
        return answer.Headers.Location!.OriginalString.Split('/')[4];
    }

    private static async Task SaveAsync(HttpClient browser, string id, string screen, string path, string value)
    {
        var form = await FormPoster.OpenAsync(browser, Links.DraftScreen("en", id, screen));
        var answer = await form.Fill(path, value).PostAsync();
        Assert.Equal(System.Net.HttpStatusCode.Found, answer.StatusCode);
    }

    /// <summary>What publication still requires is said to be unknown.</summary>
    private Task<bool> FillTheRestAsync(string id) => host.UseAsync(async services =>
    {
        var cancellation = TestContext.Current.CancellationToken;
        var drafts = services.GetRequiredService<DraftService>();
        while (await drafts.LoadAsync(id, cancellation) is { } draft && services.GetRequiredService<DraftReviews>().Review(draft) is { IsComplete: false } review)
        {
            DraftChange[] changes =
            [
                .. review.MissingHeader.Select(field => new DraftChange(DraftPaths.Header(field.Id), StatedValue.Unknown, 0)),
                .. review.MissingQuestions.Select(question => new DraftChange(question.Id, StatedValue.Unknown, 0)),
            ];
            Assert.Empty(await drafts.SaveAsync(draft.Notice.Id, changes, Actor.Registry, cancellation));
        }

        return true;
    });
}
