using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Assessment;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Demonstration;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Publication;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Assessments;

/// <summary>A draft with the answers of the demonstration's school notice (level 3, all safeguards answered), and somebody signed in.</summary>
internal sealed class AssessedNotice
{
    private AssessedNotice(RegistryHost host, string id, AnswerSet answers, HttpClient browser)
    {
        (Host, Id, Answers, Browser) = (host, id, answers, browser);
    }

    public RegistryHost Host { get; }

    public string Id { get; }

    public AnswerSet Answers { get; }

    public HttpClient Browser { get; }

    public string Address => Links.Assessment("en", Id);

    public AssessmentResult Result => Assessor.Assess(Definitions.Current, Answers, DateOnly.FromDateTime(Host.Clock.GetUtcNow().UtcDateTime));

    public static AnswerSet SchoolAnswers { get; } = DemonstrationContent.Read().Notices
        .Select(notice => notice.Versions[^1].Values)
        .Single(values => values.Header["title"].Value!.GetValue<string>().StartsWith("Places à l’école", StringComparison.Ordinal));

    /// <param name="change">Changes the answers before they are stored.</param>
    public static async Task<AssessedNotice> CreateAsync(RegistryHost host, MemberRole role = MemberRole.Contributor, Action<Dictionary<string, StatedValue>>? change = null)
    {
        var slug = $"body-{Guid.NewGuid():N}";
        var bodyId = await host.AddBodyAsync(slug, "Ville de Clairvenne");
        var email = $"person@{slug}.example";
        var userId = await host.AddUserAsync(email, bodyId: bodyId, roles: role);
        var said = SchoolAnswers.Answers.ToDictionary();
        change?.Invoke(said);
        var answers = SchoolAnswers with { Answers = said };
        var id = await host.UseAsync(services => StoreAsync(services, bodyId, new Actor(userId, [role]), answers));
        return new AssessedNotice(host, id, answers, await host.SignInAsync(email));
    }

    public Task PublishAsync() => Host.UseAsync(async services =>
    {
        var actor = new Actor(null, [MemberRole.Contributor, MemberRole.Publisher]);
        var publication = services.GetRequiredService<PublicationService>();
        Assert.Null(await publication.SubmitAsync(Id, actor, TestContext.Current.CancellationToken));
        Assert.Null(await publication.PublishAsync(Id, null, actor, TestContext.Current.CancellationToken));
        return Id;
    });

    public Task<T> ReadAsync<T>(Func<RegistryDbContext, Task<T>> read) =>
        Host.UseAsync(services => read(services.GetRequiredService<RegistryDbContext>()));

    private static async Task<string> StoreAsync(IServiceProvider services, long bodyId, Actor actor, AnswerSet answers)
    {
        var drafts = services.GetRequiredService<DraftService>();
        var notice = await drafts.StartAsync(bodyId, "Places", "fr", actor, TestContext.Current.CancellationToken);
        var changes = answers.Header.Where(field => field.Key is not ("title" or "languages" or "body"))
            .Select(field => new DraftChange(DraftPaths.Header(field.Key), field.Value, 0))
            .Concat(answers.Answers.Select(answer => new DraftChange(answer.Key, answer.Value, 0)));
        Assert.Empty(await drafts.SaveAsync(notice.Id, [.. changes], actor, TestContext.Current.CancellationToken));
        return notice.PublicId;
    }
}
