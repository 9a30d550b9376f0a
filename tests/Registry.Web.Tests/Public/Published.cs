using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Public;

/// <summary>Publishes notices through the writer that publication and import share.</summary>
internal static class Published
{
    public const string Body = "Commune de Valbrune";

    /// <summary>A notice with the five answers of the block, one withheld field and one internal one.</summary>
    /// <returns>Its public id.</returns>
    public static Task<string> SchoolAsync(RegistryHost host, string title = "Affectation scolaire", Action<Dictionary<string, StatedValue>>? change = null) =>
        WriteAsync(host, School(title, change), fictional: true, language: "fr");

    /// <summary>A notice copied from another register, of which little is known.</summary>
    public static Task<string> ImportedAsync(RegistryHost host) => WriteAsync(
        host,
        new() { ["title"] = new("Parkeercontrole"), ["summary"] = new("Herkent kentekens van geparkeerde auto’s.") },
        fictional: false,
        language: "nl",
        new NoticeSource("nl", "12345", "Het Algoritmeregister", "https://register.example/12345", "CC0-1.0", new DateOnly(2025, 3, 1), new DateTime(2026, 11, 1, 8, 0, 0, DateTimeKind.Utc)));

    /// <summary>Publishes the next version of a notice.</summary>
    public static Task AgainAsync(RegistryHost host, string id, string title, string reason) => host.UseAsync(async services =>
    {
        var notice = await services.GetRequiredService<RegistryDbContext>().Notices.Include(n => n.Body).SingleAsync(n => n.PublicId == id, TestContext.Current.CancellationToken);
        return await WriteAsync(services, new VersionToWrite(notice, new AnswerSet(School(title, null), Answers()), [], null, host.Clock.GetUtcNow().UtcDateTime, reason, "notice-published"));
    });

    /// <summary>Withdraws a notice as its body does.</summary>
    public static Task WithdrawAsync(RegistryHost host, string id, string ground) => host.UseAsync(async services =>
        await services.GetRequiredService<Services.Publication.PublicationService>().WithdrawAsync(
            id, ground, new Actor(null, [Domain.Bodies.MemberRole.Publisher]), TestContext.Current.CancellationToken));

    private static Dictionary<string, StatedValue> School(string title, Action<Dictionary<string, StatedValue>>? change)
    {
        var header = new Dictionary<string, StatedValue>
        {
            ["title"] = new(title),
            ["summary"] = new("Classe les demandes de dérogation et propose une école à chaque enfant."),
            ["policy_area"] = new(new JsonArray("education")),
            ["kind"] = new(new JsonArray("rules_body")),
            ["lifecycle"] = new(new JsonObject { ["stage"] = "in_use" }),
            ["affected_people"] = new("Les enfants de 3 à 11 ans"),
            ["volume"] = new(new JsonObject { ["amount"] = 3100, ["unit"] = "case_files", ["basis"] = "counted" }),
            ["decision"] = new(new JsonObject { ["role"] = "influences", ["text"] = "L’école proposée à chaque enfant" }),
            ["data_used"] = new(new JsonArray(new JsonObject { ["name"] = "Quotient familial", ["source"] = "Familles", ["personal"] = "yes" })),
            ["recourse"] = new(new JsonObject { ["service"] = "Direction de l’éducation", ["channel"] = "Courrier", ["deadline_days"] = 60 }),
            ["source_code"] = new(new JsonObject { ["url"] = "https://secret.example" }, DisclosureState.Withheld, "CRPA L.311-6"),
            ["suppliers"] = new(new JsonArray(new JsonObject { ["name"] = "Éditeur caché" }), DisclosureState.Internal),
        };
        change?.Invoke(header);
        return header;
    }

    private static Dictionary<string, StatedValue> Answers() => new()
    {
        ["HUM-01"] = new("default_followed"),
        ["HUM-03"] = new("yes"),
        ["HUM-04"] = StatedValue.Unknown,
    };

    private static Task<string> WriteAsync(RegistryHost host, Dictionary<string, StatedValue> header, bool fictional, string language, NoticeSource? source = null) =>
        host.UseAsync(async services =>
        {
            var database = services.GetRequiredService<RegistryDbContext>();
            var (slug, name) = source is null ? ("valbrune", Body) : ("voorbeeld", "Gemeente Voorbeeld");
            var body = await database.Bodies.FirstOrDefaultAsync(b => b.Slug == slug, TestContext.Current.CancellationToken)
                ?? new Body { Slug = slug, Name = name, IsFictional = fictional, CreatedAt = host.Clock.GetUtcNow().UtcDateTime };
            var now = host.Clock.GetUtcNow().UtcDateTime;
            var notice = new Notice
            {
                PublicId = NoticeId.New().ToString(),
                Body = body,
                Title = "",
                Language = language,
                DefinitionVersion = Definitions.Current.Version,
                CreatedAt = now,
                ChangedAt = now,
                SourceFormat = source?.Format,
                SourceId = source?.Id,
            };
            var answers = source is null ? Answers() : [];
            return await WriteAsync(services, new VersionToWrite(notice, new AnswerSet(header, answers), [], source, now, null, "notice-published"));
        });

    private static async Task<string> WriteAsync(IServiceProvider services, VersionToWrite version)
    {
        await services.GetRequiredService<VersionWriter>().WriteAsync([version], Actor.Registry, TestContext.Current.CancellationToken);
        return version.Notice.PublicId;
    }
}
