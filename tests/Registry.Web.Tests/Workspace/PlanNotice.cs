using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Services.Publication;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Workspace;

/// <summary>A published notice of a body of its own: one strong safeguard, two weak ones of which one is internal.</summary>
/// <param name="Id">Public id.</param>
internal sealed record PlanNotice(RegistryHost Host, string Slug, long BodyId, string Id)
{
    public const string Strong = "FIN-02";
    public const string Weak = "FIN-06";
    public const string InternalWeak = "GOU-02";

    public static async Task<PlanNotice> CreateAsync(RegistryHost host, bool fourEyes = false)
    {
        var slug = $"body-{Guid.NewGuid():N}";
        var bodyId = await host.AddBodyAsync(slug, "Ville d’Essai", fourEyes);
        return new PlanNotice(host, slug, bodyId, await PublishAsync(host, bodyId, "Places en école"));
    }

    /// <summary>Another notice of the same body, with the same answers.</summary>
    public async Task<PlanNotice> AnotherAsync() => this with { Id = await PublishAsync(Host, BodyId, "Places en crèche") };

    /// <summary>A browser signed in with these roles in the body.</summary>
    public async Task<HttpClient> SignInAsync(params MemberRole[] roles)
    {
        var email = $"{Guid.NewGuid():N}@{Slug}.example";
        await Host.AddUserAsync(email, bodyId: BodyId, roles: roles);
        return await Host.SignInAsync(email);
    }

    /// <summary>The form of a suggested action.</summary>
    /// <param name="handler">What its button does.</param>
    public static string FormFor(string handler, string question) => $"form[action*={handler}]:has([name=question][value='{question}'])";

    /// <summary>Takes a suggested action into the plan.</summary>
    public async Task<HttpResponseMessage> KeepAsync(HttpClient browser, string question) =>
        await (await FormPoster.OpenAsync(browser, Links.Plan("en", Id), FormFor("Keep", question))).PostAsync();

    /// <summary>Publishes a version by retiring the algorithm, which needs a reason and nothing else.</summary>
    public Task<NoticeDocument> PublishAgainAsync() => Host.UseAsync(async services =>
    {
        var cancellation = TestContext.Current.CancellationToken;
        Assert.Null(await services.GetRequiredService<PublicationService>().RetireAsync(Id, "Fin", new Actor(null, [MemberRole.Publisher]), cancellation));
        return (await services.GetRequiredService<NoticeReader>().FindAsync(NoticeId.Parse(Id), null, cancellation))!.Document!;
    });

    public Task<List<Act>> ActsAsync() => Host.UseAsync(services => services.GetRequiredService<RegistryDbContext>().Acts
        .Where(act => act.BodyId == BodyId).OrderBy(act => act.Id).ToListAsync(TestContext.Current.CancellationToken));

    public Task<PlanAction> ActionAsync() => Host.UseAsync(services =>
        services.GetRequiredService<RegistryDbContext>().PlanActions.SingleAsync(
            action => services.GetRequiredService<RegistryDbContext>().Notices.Any(notice => notice.Id == action.NoticeId && notice.PublicId == Id),
            TestContext.Current.CancellationToken));

    private static Task<string> PublishAsync(RegistryHost host, long bodyId, string title) => host.UseAsync(async services =>
    {
        var cancellation = TestContext.Current.CancellationToken;
        var now = host.Clock.GetUtcNow().UtcDateTime;
        var notice = new Notice
        {
            PublicId = NoticeId.New().ToString(),
            Body = await services.GetRequiredService<RegistryDbContext>().Bodies.SingleAsync(body => body.Id == bodyId, cancellation),
            Title = title,
            Language = "fr",
            DefinitionVersion = Definitions.Current.Version,
            CreatedAt = now,
            ChangedAt = now,
        };
        var header = new Dictionary<string, StatedValue>
        {
            ["title"] = new(title),
            ["lifecycle"] = new(new JsonObject { ["stage"] = "in_use" }),
        };
        var answers = new Dictionary<string, StatedValue>
        {
            [Strong] = new("yes"),
            [Weak] = new("partial"),
            [InternalWeak] = new("no", DisclosureState.Internal),
        };
        var version = new VersionToWrite(notice, new AnswerSet(header, answers), [], null, now, null, "notice-published");
        await services.GetRequiredService<VersionWriter>().WriteAsync([version], Actor.Registry, cancellation);
        return notice.PublicId;
    });
}
