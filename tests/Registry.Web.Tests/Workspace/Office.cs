using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Publication;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Workspace;

/// <summary>A body with people of every role, and the notices they write.</summary>
internal sealed class Office
{
    private readonly RegistryHost _host;
    private readonly Dictionary<MemberRole, HttpClient> _browsers = [];

    private Office(RegistryHost host, string slug, long bodyId) => (_host, Slug, BodyId) = (host, slug, bodyId);

    public string Slug { get; }

    public long BodyId { get; }

    public static async Task<Office> OpenAsync(RegistryHost host, bool fourEyes = false, BodyKind kind = BodyKind.PublicBody, string name = "Commune d’Essai")
    {
        var slug = $"office-{Guid.NewGuid():N}";
        var office = new Office(host, slug, await host.AddBodyAsync(slug, name, fourEyes, kind));
        foreach (var role in Enum.GetValues<MemberRole>())
        {
            await host.AddUserAsync(office.Email(role), bodyId: office.BodyId, roles: role);
        }

        return office;
    }

    public string Email(MemberRole role) => $"{role}@{Slug}.example".ToLowerInvariant();

    /// <summary>The browser of the person with this role, signed in.</summary>
    public async Task<HttpClient> AsAsync(MemberRole role)
    {
        if (!_browsers.TryGetValue(role, out var browser))
        {
            _browsers[role] = browser = await _host.SignInAsync(Email(role));
        }

        return browser;
    }

    /// <summary>A notice with a title and nothing else.</summary>
    public Task<string> StartAsync(string title = "Tarif de la cantine") => _host.UseAsync(async services =>
        (await services.GetRequiredService<DraftService>().StartAsync(BodyId, title, "fr", await ActorAsync(services, MemberRole.Contributor), Cancellation)).PublicId);

    /// <summary>A notice with all that publication needs.</summary>
    public async Task<string> CompleteAsync(string title = "Tarif de la cantine")
    {
        var id = await StartAsync(title);
        await SaveAsync(id, [.. CompleteNotice.Values.Select(value => new DraftChange(value.Path, value.Stated, 0))]);
        return id;
    }

    /// <summary>A complete notice, submitted by the contributor and published by the publisher.</summary>
    public async Task<string> PublishAsync(params IReadOnlyList<DraftChange> changes)
    {
        var id = await CompleteAsync();
        if (changes.Count > 0)
        {
            await SaveAsync(id, changes);
        }

        Assert.Null(await ActAsync(MemberRole.Contributor, (publication, actor) => publication.SubmitAsync(id, actor, Cancellation)));
        Assert.Null(await ActAsync(MemberRole.Publisher, (publication, actor) => publication.PublishAsync(id, null, actor, Cancellation)));
        return id;
    }

    public Task<T> ActAsync<T>(MemberRole role, Func<PublicationService, Actor, Task<T>> act) => _host.UseAsync(async services =>
        await act(services.GetRequiredService<PublicationService>(), await ActorAsync(services, role)));

    public Task<IReadOnlyList<DraftConflict>> SaveAsync(string id, params IReadOnlyList<DraftChange> changes) => _host.UseAsync(async services =>
    {
        var draft = await services.GetRequiredService<DraftService>().LoadAsync(id, Cancellation);
        return await services.GetRequiredService<DraftService>().SaveAsync(draft!.Notice.Id, changes, await ActorAsync(services, MemberRole.Contributor), Cancellation);
    });

    /// <summary>Null once it is deleted.</summary>
    public Task<Draft?> FindDraftAsync(string id) => _host.UseAsync(services => services.GetRequiredService<DraftService>().LoadAsync(id, Cancellation));

    public async Task<Draft> DraftAsync(string id) => await FindDraftAsync(id) ?? throw new InvalidOperationException($"There is no notice {id}.");

    /// <summary>The stored value as JSON; null for a blank.</summary>
    public async Task<string?> ValueAsync(string id, string path) => (await DraftAsync(id))[path]?.Value?.ToJsonString();

    public Task<List<PublishedVersion>> VersionsAsync(string id) => _host.UseAsync(services => services.GetRequiredService<RegistryDbContext>()
        .PublishedVersions.Where(version => version.Notice.PublicId == id).OrderBy(version => version.Number).ToListAsync(Cancellation));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task<Actor> ActorAsync(IServiceProvider services, MemberRole role)
    {
        var email = Email(role);
        var user = await services.GetRequiredService<RegistryDbContext>().Users.SingleAsync(user => user.Email == email, Cancellation);
        return new Actor(user.Id, [role]);
    }
}

/// <summary>Answers to the header and the essential questions: a fictional voted price list.</summary>
internal static class CompleteNotice
{
    public static IReadOnlyList<(string Path, StatedValue Stated)> Values { get; } =
    [
        .. JsonNode.Parse(
            """
            {
              "header.summary": "Calcule la redevance de chaque parcelle à partir de sa surface.",
              "header.policy_area": ["environment"], "header.kind": ["rules_text"],
              "header.affected_people": "Les foyers qui louent une parcelle.",
              "header.volume": {"amount": 240, "unit": "households", "basis": "counted"},
              "header.decision": {"role": "decides", "text": "Le montant de la redevance"},
              "header.main_criteria": [{"name": "Surface", "text": "Chaque mètre carré compte pour le même prix."}],
              "header.data_used": [{"name": "Liste des parcelles", "source": "Service des espaces verts", "personal": "yes"}],
              "header.department": "Service des espaces verts",
              "header.contact": {"function": "Accueil", "email": "accueil@essai.example"},
              "header.recourse": {"service": "Service des espaces verts", "channel": "Courrier ou guichet"},
              "header.legal_basis": [{"reference": "Délibération 2025-12 (fictive)"}],
              "header.territory": [{"level": "municipality", "name": "Essai"}],
              "header.lifecycle": {"stage": "in_use"},
              "DRO-01": ["individual_right"], "HUM-01": "full_auto", "EXP-01": "voted", "DON-01": ["ordinary"], "DON-02": ["people"],
              "FRU-01": "light", "SOU-01": "in_house", "FAI-01": ["tasks"], "DEM-01": ["scarce_resources"], "EQU-01": ["no_more"],
              "DRO-02": "inconvenience", "DRO-03": "months", "HUM-08": "no", "HUM-09": "no", "HUM-03": "yes",
              "EXP-02": ["algorithm_used", "purpose"], "FIN-03": "partial", "GOU-05": "2027-09-01"
            }
            """)!.AsObject().Select(pair => (pair.Key, new StatedValue(pair.Value?.DeepClone()))),
    ];
}
