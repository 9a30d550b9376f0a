using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Exports;

/// <summary>Notices of bodies that are neither fictional nor known from elsewhere, as catalogues announce them.</summary>
internal static class DeclaredNotices
{
    /// <summary>A text that a spreadsheet would run, with all that a table has to keep apart.</summary>
    public const string Formula = "=HYPERLINK(\"https://evil.example\";\"a,b\")\nsecond line";

    public const string Secret = "the-withheld-value";

    /// <summary>One notice for each body, with a fixed identifier where one is given.</summary>
    public static Task<IReadOnlyList<string>> PublishAsync(RegistryHost host, IEnumerable<(string Slug, string Name)> bodies, NoticeId? id = null) => host.UseAsync(async services =>
    {
        var database = services.GetRequiredService<RegistryDbContext>();
        var now = host.Clock.GetUtcNow().UtcDateTime;
        var batch = new List<VersionToWrite>();
        foreach (var (slug, name) in bodies)
        {
            var body = await database.Bodies.FirstOrDefaultAsync(known => known.Slug == slug, TestContext.Current.CancellationToken)
                ?? new Body { Slug = slug, Name = name, NameEnglish = name + " (English)", Siren = slug == "valmont" ? "217500016" : null, CreatedAt = now };
            var notice = new Notice
            {
                PublicId = (id ?? NoticeId.New()).ToString(),
                Body = body,
                Title = "",
                Language = "fr",
                DefinitionVersion = Definitions.Current.Version,
                CreatedAt = now,
                ChangedAt = now,
            };
            batch.Add(new VersionToWrite(notice, new AnswerSet(Header(), Answers()), [], null, now, null, "notice-published"));
        }

        await services.GetRequiredService<VersionWriter>().WriteAsync(batch, new Actor(null, []), TestContext.Current.CancellationToken);
        return (IReadOnlyList<string>)[.. batch.Select(item => item.Notice.PublicId)];
    });

    private static Dictionary<string, StatedValue> Header() => new()
    {
        ["title"] = new(Formula),
        ["summary"] = new("Classe les demandes ; « sans » surprise, ou presque."),
        ["policy_area"] = new(new JsonArray("education", "social")),
        ["kind"] = new(new JsonArray("rules_body")),
        ["lifecycle"] = new(new JsonObject { ["stage"] = "in_use", ["stage_since"] = "2024-09-01" }),
        ["contact"] = new(new JsonObject { ["function"] = "@Direction", ["email"] = "contact@valmont.example", ["phone"] = "+33 1 23 45 67 89" }),
        ["volume"] = new(new JsonObject { ["amount"] = 3100, ["unit"] = "case_files", ["basis"] = "counted" }),
        ["data_used"] = new(new JsonArray(
            new JsonObject { ["name"] = "Quotient familial", ["source"] = "Familles", ["personal"] = "yes" },
            new JsonObject { ["name"] = "-1+1", ["source"] = "'=déjà précédé", ["personal"] = "no" })),
        ["territory"] = new(new JsonArray(new JsonObject { ["level"] = "department", ["name"] = "Paris", ["insee_code"] = "75" })),
        ["source_code"] = new(new JsonObject { ["url"] = $"https://{Secret}.example" }, DisclosureState.Withheld, "CRPA L.311-6"),
        ["suppliers"] = new(new JsonArray(new JsonObject { ["name"] = Secret }), DisclosureState.Internal),
    };

    private static Dictionary<string, StatedValue> Answers() => new()
    {
        ["HUM-01"] = new("default_followed"),
        ["HUM-03"] = new("yes"),
        ["HUM-04"] = StatedValue.Unknown,
    };
}
