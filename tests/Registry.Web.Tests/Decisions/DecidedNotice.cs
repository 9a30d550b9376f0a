using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Decisions;

/// <summary>A published notice about one decision, told by the facts that the law asks for.</summary>
internal sealed record DecidedNotice
{
    public string Title { get; init; } = "Attribution des places en crèche";

    public string Body { get; init; } = "Commune de Valbrune";

    public bool Fictional { get; init; }

    /// <summary>Code of the role in the decision; null where the notice says nothing.</summary>
    public string? Role { get; init; } = "influences";

    /// <summary>Code of what becomes of the output.</summary>
    public string? Practice { get; init; } = "support";

    public string Effect { get; init; } = "individual_right";

    public string Personal { get; init; } = "yes";

    /// <summary>Null where the notice names no time limit.</summary>
    public int? Days { get; init; } = 45;

    public NoticeSource? Source { get; init; }

    public string Language { get; init; } = "fr";

    public static DecidedNotice Dutch => new()
    {
        Title = "Parkeercontrole",
        Body = "Gemeente Voorbeeld",
        Language = "nl",
        Source = new NoticeSource("nl", Guid.NewGuid().ToString("N"), "Algoritmeregister", null, "CC0-1.0", null, DateTime.UnixEpoch),
    };

    /// <returns>Its public id.</returns>
    public Task<string> PublishAsync(RegistryHost host) => host.UseAsync(async services =>
    {
        var database = services.GetRequiredService<RegistryDbContext>();
        var cancellation = TestContext.Current.CancellationToken;
        var now = host.Clock.GetUtcNow().UtcDateTime;
        var slug = Links.Slug(Body);
        var body = await database.Bodies.FirstOrDefaultAsync(one => one.Slug == slug, cancellation)
            ?? new Body { Slug = slug, Name = Body, IsFictional = Fictional, CreatedAt = now };
        var notice = new Notice
        {
            PublicId = NoticeId.New().ToString(),
            Body = body,
            Title = "",
            Language = Language,
            DefinitionVersion = Definitions.Current.Version,
            CreatedAt = now,
            ChangedAt = now,
            SourceFormat = Source?.Format,
            SourceId = Source?.Id,
        };
        await services.GetRequiredService<VersionWriter>().WriteAsync(
            [new VersionToWrite(notice, new AnswerSet(Header(), Answers()), [], Source, now, null, "notice-published")], Actor.Registry, cancellation);
        return notice.PublicId;
    });

    private Dictionary<string, StatedValue> Header()
    {
        var recourse = new JsonObject { ["service"] = "Guichet des recours", ["channel"] = "Par lettre", ["further_appeal"] = "Tribunal administratif" };
        if (Days is { } days)
        {
            recourse["deadline_days"] = days;
        }

        var header = new Dictionary<string, StatedValue>
        {
            ["title"] = new(Title),
            ["summary"] = new("Classe les demandes et propose une place."),
            ["department"] = new("Direction de l’enfance"),
            ["contact"] = new(new JsonObject { ["function"] = "Responsable", ["email"] = "enfance@valbrune.example" }),
            ["main_criteria"] = new(new JsonArray(new JsonObject { ["name"] = "Fratrie", ["text"] = "Un frère ou une sœur est déjà là.", ["weight"] = "30 points" })),
            ["data_used"] = new(new JsonArray(new JsonObject { ["name"] = "Quotient familial", ["source"] = "Caisse", ["personal"] = Personal })),
            ["recourse"] = new(recourse),
        };
        if (Role is not null)
        {
            header["decision"] = new(new JsonObject { ["role"] = Role, ["text"] = "La place accordée ou refusée à chaque enfant" });
        }

        return header;
    }

    private Dictionary<string, StatedValue> Answers()
    {
        var answers = new Dictionary<string, StatedValue> { ["DRO-01"] = new(new JsonArray(Effect)) };
        if (Practice is not null)
        {
            answers["HUM-01"] = new(Practice);
        }

        return answers;
    }
}
