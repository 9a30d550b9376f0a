using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Demonstration;
using Registry.Web.Persistence;
using Registry.Web.Services.Demonstration;
using Registry.Web.Setup;
using Registry.Web.Tests.Imports;

namespace Registry.Web.Tests.Demonstration;

public sealed class DemonstrationLoaderTests : IDisposable
{
    private readonly ImportVerb _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Prepare_InDevelopment_LoadsTheDemonstrationOnce()
    {
        var content = DemonstrationContent.Read();
        for (var start = 0; start < 2; start++)
        {
            await using var app = Application("Development");
            await DatabaseStartup.PrepareAsync(app.Services, TestContext.Current.CancellationToken);
        }

        var cancellation = TestContext.Current.CancellationToken;
        Assert.Equal(content.Notices.Count, await _place.NoticeCountAsync());
        Assert.Equal(content.Bodies.Count, await _place.ReadAsync(database => database.Bodies.CountAsync(body => body.IsFictional && body.Siren == null, cancellation)));
        Assert.Equal(content.Notices.Sum(notice => notice.Versions.Count), await _place.ReadAsync(database => database.PublishedVersions.CountAsync(cancellation)));
        Assert.Equal(content.Bodies.Sum(body => body.Users.Count) + 1, await _place.ReadAsync(database => database.Users.CountAsync(cancellation)));
    }

    [Fact]
    public async Task Prepare_InDevelopment_GivesTheLevelsThatTheAuthorsExpect()
    {
        await using var app = Application("Development");
        await DatabaseStartup.PrepareAsync(app.Services, TestContext.Current.CancellationToken);
        var documents = (await _place.ReadAsync(database => (
                from notice in database.Notices
                join version in database.PublishedVersions on new { notice.Id, Number = notice.CurrentVersion } equals new { Id = version.NoticeId, version.Number }
                select version.Document!).ToListAsync(TestContext.Current.CancellationToken)))
            .Select(NoticeDocument.Parse).ToDictionary(document => document.Values.Header["title"].Value!.GetValue<string>());
        foreach (var file in NoticeFiles())
        {
            var title = file["header"]!["title"]!.GetValue<string>();
            Assert.Equal((title, file["expected"]!["level"]!.ToString()), (title, documents[title].Assessment!["impact"]!["level"]?.ToString()));
        }
    }

    [Fact]
    public async Task Prepare_InDevelopment_PublishesTheModelCardAsEvidence()
    {
        await using var app = Application("Development");
        await DatabaseStartup.PrepareAsync(app.Services, TestContext.Current.CancellationToken);
        var rows = await _place.ReadAsync(database => database.AnswerEvidence.ToListAsync(TestContext.Current.CancellationToken));
        var noticeId = rows.Select(row => row.NoticeId).Distinct().Single();
        var versions = await _place.ReadAsync(database => database.PublishedVersions.Where(version => version.NoticeId == noticeId)
            .OrderBy(version => version.Number).Select(version => version.Document!).ToListAsync(TestContext.Current.CancellationToken));
        var (first, latest) = (NoticeDocument.Parse(versions[0]).Evidence!, NoticeDocument.Parse(versions[^1]).Evidence!);

        Assert.EndsWith("#model-card", latest["FRU-05"].Links.Single().Url, StringComparison.Ordinal);
        // The people had no winter to count yet, then they had.
        Assert.Single(first["ROB-01"].Links);
        Assert.Equal(2, latest["ROB-01"].Links.Count);
        Assert.Contains(rows, row => row.QuestionId == "FRU-05" && row.Note!.StartsWith("Training: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Prepare_OutsideDevelopment_MakesNoAccount()
    {
        await using var app = Application("Production");
        await DatabaseStartup.PrepareAsync(app.Services, TestContext.Current.CancellationToken);
        Assert.Equal(0, await _place.ReadAsync(database => database.Users.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Load_BrokenOffBeforeItsEnd_LeavesNothingAndSucceedsNextTime()
    {
        await using var app = Application("Development");
        await using (var scope = app.Services.CreateAsyncScope())
        {
            // An account that is in the way makes the loading fail after the first bodies are written.
            var users = scope.ServiceProvider.GetRequiredService<UserManager<RegistryUser>>();
            var inTheWay = DemonstrationContent.Read().Bodies[^1].Users[^1].Email;
            await users.CreateAsync(new RegistryUser { UserName = inTheWay, Email = inTheWay });
            await Assert.ThrowsAsync<InvalidOperationException>(() => LoadAsync(app));
            Assert.Equal(0, await _place.NoticeCountAsync());
            await users.DeleteAsync((await users.FindByEmailAsync(inTheWay))!);
        }

        await LoadAsync(app);
        Assert.Equal(DemonstrationContent.Read().Notices.Count, await _place.NoticeCountAsync());
    }

    [Fact]
    public void Content_EveryValue_IsKnownToTheDefinition()
    {
        foreach (var version in DemonstrationContent.Read().Notices.SelectMany(notice => notice.Versions))
        {
            Assert.All(version.Values.Header.Keys, id => Assert.NotNull(Definitions.Current.Field(id)));
            Assert.All(version.Values.Answers.Keys, id => Assert.NotNull(Definitions.Current.Question(id)));
            Assert.All(version.Values.Answers.Values, stated => Assert.True(stated.State is DisclosureState.Unknown or DisclosureState.NotApplicable || stated.Value is not null));
        }
    }

    private static IEnumerable<JsonObject> NoticeFiles()
    {
        var assembly = typeof(DemonstrationLoader).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("demonstration/notices/", StringComparison.Ordinal)))
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return YamlValues.Read(text);
        }
    }

    private WebApplication Application(string environment) => RegistryApplication.Build(
        _place.Settings(environment),
        builder => builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000));

    private static async Task LoadAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemonstrationLoader>().LoadAsync(TestContext.Current.CancellationToken);
    }
}
