using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;
using Registry.Web.Services.Asking;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Public;

/// <summary>What the body does with a question of the public, and who sees it.</summary>
public sealed class QuestionAnswerTests : IClassFixture<RegistryHost>
{
    private static int _people;

    private readonly RegistryHost _host;

    public QuestionAnswerTests(RegistryHost host)
    {
        _host = host;
        _host.Settings["Registry:QuestionsPerHour"] = "1000";
    }

    [Fact]
    public async Task Answer_ByAPublisher_ReachesTheAskerAndThePageWhereBothAgree()
    {
        var id = await Published.SchoolAsync(_host);
        var asked = await Asking.AskAsync(_host, id, form => form.Fill("MayBePublic", "true"));
        var publisher = await MemberAsync(MemberRole.Publisher);

        var list = await PageAssert.PageAsync(await publisher.GetAsync(Links.BodyQuestions("en", "valbrune"), TestContext.Current.CancellationToken), HttpStatusCode.OK, "en");
        var address = Links.BodyQuestion("en", "valbrune", await QuestionAsync(id));
        Assert.Contains(list.QuerySelectorAll("main a"), link => link.GetAttribute("href") == address);
        var form = await FormPoster.OpenAsync(publisher, address);
        PageAssert.RedirectsTo(await form.Fill("Answer", "Il ne compte qu’une fois.").Fill("Publish", "true").PostAsync("Save the answer"), Links.BodyQuestions("en", "valbrune"));

        Assert.Contains("Il ne compte qu’une fois.", (await ReadAsync(asked)).QuerySelector("main")!.TextContent);
        var shown = (await ReadAsync(Links.Notice("fr", id, "Affectation scolaire"))).GetElementById("questions")!;
        Assert.Contains(Asking.Words, shown.TextContent);
        Assert.Contains("Il ne compte qu’une fois.", shown.TextContent);
        Assert.Equal(["notice-published", "question-asked", "question-answered-publicly"], await ActsAsync(id));
    }

    [Fact]
    public async Task Answer_WithoutTheAskersConsent_StaysPrivate()
    {
        var id = await Published.SchoolAsync(_host);
        var asked = await Asking.AskAsync(_host, id, form => form);
        var publisher = await MemberAsync(MemberRole.Administrator);

        var form = await FormPoster.OpenAsync(publisher, Links.BodyQuestion("en", "valbrune", await QuestionAsync(id)));
        await form.Fill("Answer", "Réponse privée.").Set("Publish", "true").PostAsync("Save the answer");

        Assert.Contains("Réponse privée.", (await ReadAsync(asked)).QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("Réponse privée.", (await ReadAsync(Links.Notice("fr", id, "Affectation scolaire"))).DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task Answer_OfTwoOfficersAtOnce_ShowsTheSecondWhatTheFirstDid()
    {
        var id = await Published.SchoolAsync(_host);
        await Asking.AskAsync(_host, id, form => form);
        var address = Links.BodyQuestion("en", "valbrune", await QuestionAsync(id));
        var first = await FormPoster.OpenAsync(await MemberAsync(MemberRole.Publisher), address);
        var second = await FormPoster.OpenAsync(await MemberAsync(MemberRole.Publisher), address);
        _host.Clock.Advance(TimeSpan.FromMinutes(1));

        await first.Fill("Answer", "La première.").PostAsync("Save the answer");
        var page = await PageAssert.PageAsync(await second.Fill("Answer", "La seconde.").PostAsync("Save the answer"), HttpStatusCode.Conflict);

        PageAssert.HasError(page, "Answer", "Somebody else");
        Assert.Equal("La seconde.", page.GetElementById("Answer")!.TextContent);
    }

    [Fact]
    public async Task Questions_AreForTheMembersOfTheBody()
    {
        var id = await Published.SchoolAsync(_host);
        await Asking.AskAsync(_host, id, form => form);
        var address = Links.BodyQuestion("en", "valbrune", await QuestionAsync(id));
        var contributor = await MemberAsync(MemberRole.Contributor);
        var stranger = await MemberAsync();

        var page = await PageAssert.PageAsync(await contributor.GetAsync(address, TestContext.Current.CancellationToken), HttpStatusCode.OK);
        Assert.Contains(Asking.Words, page.QuerySelector("main")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main form"));
        var publisher = await FormPoster.OpenAsync(await MemberAsync(MemberRole.Publisher), address);
        foreach (var path in new[] { address, Links.BodyQuestions("en", "valbrune") })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal(HttpStatusCode.Found, (await _host.Browser().GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Found, (await publisher.PostAsync("File as unwanted")).StatusCode);
        Assert.Equal(["notice-published", "question-asked", "question-closed-as-spam"], await ActsAsync(id));
    }

    [Fact]
    public async Task Email_OfAnAsker_IsErasedSomeTimeAfterTheAnswer()
    {
        var id = await Published.SchoolAsync(_host);
        await Asking.AskAsync(_host, id, form => form.Fill("Email", "habitante@example.org"));
        var form = await FormPoster.OpenAsync(await MemberAsync(MemberRole.Publisher), Links.BodyQuestion("en", "valbrune", await QuestionAsync(id)));
        await form.Fill("Answer", "Voilà.").PostAsync("Save the answer");

        _host.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal("habitante@example.org", await EraseAndReadEmailAsync(id));
        _host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null(await EraseAndReadEmailAsync(id));
    }

    private async Task<string?> EraseAndReadEmailAsync(string id)
    {
        await _host.UseAsync(async services =>
        {
            await services.GetRequiredService<AskerPrivacy>().EraseAsync(TestContext.Current.CancellationToken);
            return true;
        });
        return await _host.UseAsync(services => services.GetRequiredService<RegistryDbContext>().NoticeQuestions.AsNoTracking()
            .Where(question => question.Notice.PublicId == id).Select(question => question.Email).SingleAsync(TestContext.Current.CancellationToken));
    }

    private async Task<HttpClient> MemberAsync(params MemberRole[] roles)
    {
        var email = $"membre{Interlocked.Increment(ref _people)}@valbrune.example";
        var bodyId = await _host.UseAsync(services => services.GetRequiredService<RegistryDbContext>().Bodies.Where(body => body.Slug == "valbrune").Select(body => body.Id).SingleAsync(TestContext.Current.CancellationToken));
        await _host.AddUserAsync(email, bodyId: bodyId, roles: roles);
        return await _host.SignInAsync(email);
    }

    private Task<long> QuestionAsync(string id) => _host.UseAsync(services => services.GetRequiredService<RegistryDbContext>().NoticeQuestions
        .Where(question => question.Notice.PublicId == id).Select(question => question.Id).SingleAsync(TestContext.Current.CancellationToken));

    private Task<List<string>> ActsAsync(string id) => _host.UseAsync(services =>
    {
        var database = services.GetRequiredService<RegistryDbContext>();
        return database.Acts.Where(act => database.Notices.Any(notice => notice.Id == act.NoticeId && notice.PublicId == id))
            .OrderBy(act => act.Id).Select(act => act.Kind).ToListAsync(TestContext.Current.CancellationToken);
    });

    private async Task<IDocument> ReadAsync(string address) => await PageAssert.PageAsync(await _host.Browser().GetAsync(address, TestContext.Current.CancellationToken));
}
