using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Together;

/// <summary>A draft of a body of its own, with a signed-in publisher, and what tests do with it.</summary>
internal sealed class DraftOfABody
{
    /// <summary>A theme with a question in free text, and that question.</summary>
    public const string Theme = "FIN";
    public const string Question = "FIN-04";

    private readonly RegistryHost host;

    private DraftOfABody(RegistryHost host, string slug, long bodyId, long userId, Notice notice, HttpClient officer)
    {
        (this.host, Slug, BodyId, UserId, Notice, Officer) = (host, slug, bodyId, userId, notice, officer);
    }

    public string Slug { get; }

    public long BodyId { get; }

    public long UserId { get; }

    public Notice Notice { get; }

    public string Id => Notice.PublicId;

    public HttpClient Officer { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<DraftOfABody> StartAsync(RegistryHost host)
    {
        var slug = $"body-{Guid.NewGuid():N}";
        var bodyId = await host.AddBodyAsync(slug, "Ville d’Essai");
        var userId = await host.AddUserAsync($"officer@{slug}.example", bodyId: bodyId, roles: MemberRole.Publisher);
        var notice = await host.UseAsync(services => services.GetRequiredService<DraftService>()
            .StartAsync(bodyId, "Attribution des places", "fr", new Actor(userId, [MemberRole.Publisher]), Cancellation));
        return new DraftOfABody(host, slug, bodyId, userId, notice, await host.SignInAsync($"officer@{slug}.example"));
    }

    /// <summary>Makes an answering link through the page.</summary>
    /// <returns>Its path, as shown once.</returns>
    public async Task<string> ShareThemeAsync(string days = "14") =>
        await ShareAsync(Links.TogetherTheme("en", Id, Theme), "Head of planning", days);

    public async Task<string> SharePreviewAsync() => await ShareAsync(Links.PreviewLinks("en", Id), "Data-protection officer", "14");

    /// <summary>Proposes an answer as whoever holds the link.</summary>
    public async Task<HttpResponseMessage> ProposeAsync(string path, string text)
    {
        var form = await FormPoster.OpenAsync(host.Browser(), path);
        return await form.Fill("Function", "Head of planning").Fill(Question, text).PostAsync();
    }

    public Task SaveAsync(string path, StatedValue stated) => host.UseAsync(async services =>
    {
        var drafts = services.GetRequiredService<DraftService>();
        var draft = await drafts.LoadAsync(Id, Cancellation);
        return await drafts.SaveAsync(Notice.Id, [new DraftChange(path, stated, draft!.VersionOf(path))], new Actor(UserId, [MemberRole.Publisher]), Cancellation);
    });

    public Task SetStageAsync(DraftStage stage) => ReadAsync(database => database.Notices.Where(notice => notice.Id == Notice.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.DraftStage, stage), Cancellation));

    public async Task<StatedValue?> AnswerAsync() =>
        await host.UseAsync(async services => (await services.GetRequiredService<DraftService>().LoadAsync(Id, Cancellation))![Question]);

    public Task<List<AnswerProposal>> ProposalsAsync() =>
        ReadAsync(database => database.AnswerProposals.Where(proposal => proposal.NoticeId == Notice.Id).ToListAsync(Cancellation));

    public Task<List<Act>> ActsAsync(string kind) =>
        ReadAsync(database => database.Acts.Where(act => act.NoticeId == Notice.Id && act.Kind == kind).ToListAsync(Cancellation));

    public Task<T> ReadAsync<T>(Func<RegistryDbContext, Task<T>> read) => host.UseAsync(services => read(services.GetRequiredService<RegistryDbContext>()));

    public static StatedValue Text(string text) => new(JsonValue.Create(text));

    private async Task<string> ShareAsync(string page, string function, string days)
    {
        var form = await FormPoster.OpenAsync(Officer, page, "#link");
        var answer = await form.Fill("Function", function).Fill("Email", $"private@{Slug}.example").Fill("Days", days).PostAsync();
        PageAssert.RedirectsTo(answer, page + "#made");
        var shown = await PageAssert.PageAsync(await Officer.GetAsync(page, Cancellation));
        var address = shown.QuerySelector("#made-address")!.GetAttribute("value")!;
        Assert.Contains(address, shown.QuerySelector("#made-message")!.TextContent, StringComparison.Ordinal);
        return new Uri(address).AbsolutePath;
    }
}
