using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Questionnaires;

/// <summary>A draft begun under 1.0.0 on an instance that now has 1.1.0, where one option of FAI-01 is gone.</summary>
public sealed class DraftMigrationTests : IAsyncLifetime
{
    private const string SkillsSentence = """
              skills:
                fr: L’outil change les compétences ou la formation dont les agents ont besoin.
                en: The tool changes the skills or training that staff need.

        """;

    private const string Skills = """
              - value: skills
                label:
                  fr: Les compétences ou la formation nécessaires
                  en: The skills or training needed
                points: 1

        """;

    private readonly RegistryHost host = new();
    private HttpClient browser = null!;
    private string id = "";

    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(host.DataDirectory, "changed.yaml");
        await File.WriteAllTextAsync(file, DefinitionText.Edit(DefinitionText.WithMore, (Skills.ReplaceLineEndings("\n"), ""), (SkillsSentence.ReplaceLineEndings("\n"), ""), ("[tasks, skills, monitoring", "[tasks, monitoring")), TestContext.Current.CancellationToken);
        host.Settings["Registry:DefinitionFile"] = file;
        var body = await host.AddBodyAsync("valbrune", "Commune de Valbrune");
        await host.AddUserAsync("agent@example.org", bodyId: body, roles: [MemberRole.Contributor]);
        await host.AddUserAsync("reader@example.org");
        id = await host.UseAsync(services => BeginAsync(services, body));
        browser = await host.SignInAsync("agent@example.org");
    }

    public ValueTask DisposeAsync()
    {
        host.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Open_DraftOfAnOlderVersion_KeepsItsQuestionsAndOffersTheNewer()
    {
        var page = await GetAsync(Links.Draft("en", id));

        Assert.NotNull(page.QuerySelector($"a[href='{Links.DraftQuestionnaire("en", id)}']"));
        Assert.DoesNotContain("header-neighbours", page.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_BeforeTheMove_NamesWhatChangesAndWhatIsAskedAgain()
    {
        var text = (await GetAsync(Links.DraftQuestionnaire("en", id))).Body!.TextContent;

        Assert.All(
            ["version 1.0.0", "Version 1.1.0", "Trial neighbourhood", "Did the neighbourhood give its opinion?", "options removed: The skills or training needed", "To be answered again", "What does the tool change for staff at work?"],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Move_Confirmed_AsksTheNewQuestionsKeepsAnswersAndRecordsTheAct()
    {
        var form = await FormPoster.OpenAsync(browser, Links.DraftQuestionnaire("en", id));
        PageAssert.RedirectsTo(await form.PostAsync(), Links.Draft("en", id));

        var page = await GetAsync(Links.Draft("en", id));
        Assert.Contains("1.0.0 → 1.1.0", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("header-neighbours", page.Body!.InnerHtml, StringComparison.Ordinal);
        var values = (await LoadAsync()).Values;
        Assert.False(values.Answers.ContainsKey("FAI-01"));
        Assert.Equal("yes", values.Answers["FAI-03"].Value!.ToString());
        Assert.Contains("skills", (await GetAsync(Links.DraftQuestionnaire("en", id))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_WhileSomebodyHasTheOldFormOpen_TheirSaveIsAConflict()
    {
        var before = (await LoadAsync()).VersionOf("FAI-01");
        await (await FormPoster.OpenAsync(browser, Links.DraftQuestionnaire("en", id))).PostAsync();

        var conflicts = await host.UseAsync(async services =>
        {
            var draft = await LoadAsync();
            var change = new DraftChange("FAI-01", new StatedValue(new JsonArray("tasks")), before);
            return await services.GetRequiredService<DraftService>().SaveAsync(draft.Notice.Id, [change], Actor.Registry, TestContext.Current.CancellationToken);
        });

        Assert.Equal("FAI-01", Assert.Single(conflicts).Path);
    }

    [Fact]
    public async Task Open_ByAStranger_IsNotFound()
    {
        var stranger = await host.SignInAsync("reader@example.org");

        var answer = await stranger.GetAsync(Links.DraftQuestionnaire("en", id), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<string> BeginAsync(IServiceProvider services, long body)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var drafts = services.GetRequiredService<DraftService>();
        var notice = await drafts.StartAsync(body, "Plan de plantation", "fr", Actor.Registry, cancellation);
        await drafts.SaveAsync(
            notice.Id,
            [new DraftChange("FAI-01", new StatedValue(new JsonArray("tasks", "skills")), 0), new DraftChange("FAI-03", new StatedValue("yes"), 0)],
            Actor.Registry,
            cancellation);
        await services.GetRequiredService<RegistryDbContext>().Notices
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DefinitionVersion, "1.0.0"), cancellation);
        return notice.PublicId;
    }

    private Task<Draft> LoadAsync() => host.UseAsync(async services =>
        (await services.GetRequiredService<DraftService>().LoadAsync(id, TestContext.Current.CancellationToken))!);

    private async Task<AngleSharp.Dom.IDocument> GetAsync(string address) =>
        await PageAssert.PageAsync(await browser.GetAsync(address, TestContext.Current.CancellationToken));
}
