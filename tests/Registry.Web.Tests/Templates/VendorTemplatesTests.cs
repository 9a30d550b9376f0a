using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Bodies;
using Registry.Domain.Templates;
using Registry.Web.Commands;
using Registry.Web.Persistence;
using Registry.Web.Tests.Imports;

namespace Registry.Web.Tests.Templates;

/// <summary>The files that suppliers give to Dutch municipalities, as templates, by the verb.</summary>
public sealed class VendorTemplatesTests : IDisposable
{
    private const string Record = """
        [{"id": "leverancier-parkeren", "name": "Parkeercontrole", "organization": null, "lang": "NLD", "standard_version": "1.0", "status": "In gebruik",
          "description_short": "Leest kentekens.", "goal": "<p>Sneller <b>controleren</b>.</p>", "provider": "Leverancier BV", "publication_category": "Impactvolle algoritmes",
          "lawful_basis": "<p>Wegenverkeerswet 1994</p>", "proportionality": "Het kan niet anders.", "methods_and_models": "Beeldherkenning."}]
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly ImportVerb _verb = new();

    public void Dispose() => _verb.Dispose();

    [Fact]
    public async Task Import_EveryVendorFile_BecomesDutchTemplatesAndNothingIsLost()
    {
        var files = Directory.GetFiles(Path.GetDirectoryName(RealRegisters.PathOf("nl/template-brickyard.json"))!, "template-*.json");
        var records = files.Sum(file => JsonNode.Parse(File.ReadAllBytes(file))!.AsArray().Count);

        var first = await RunAsync(files);
        var again = await RunAsync(files);

        Assert.Equal((records, records, 0), Counts(first));
        Assert.Equal((records, 0, records), (Counts(again).Read, Counts(again).Created, again["unchanged"]!.GetValue<int>()));
        var templates = await _verb.ReadAsync(database => database.Templates.ToListAsync(Cancellation));
        Assert.All(templates, template => Assert.Equal(("nl", 1), (template.Language, template.CurrentVersion)));
        Assert.All(await ContentsAsync(), content => Assert.Equal(LocalByDefault.Paths, content.Local.Select(answer => answer.Path)));
    }

    [Fact]
    public async Task Import_ChangedRecord_IsTheNextVersionWithoutMarkup()
    {
        await RunAsync(WriteFile("parkeren.json", Record));

        var changed = await RunAsync(WriteFile("parkeren.json", Record.Replace("Leest kentekens.", "Leest kentekens ’s nachts.", StringComparison.Ordinal)));

        Assert.Equal(1, changed["updated"]!.GetValue<int>());
        var template = await _verb.ReadAsync(database => database.Templates.SingleAsync(Cancellation));
        Assert.Equal((2, "Parkeercontrole", "Leest kentekens ’s nachts."), (template.CurrentVersion, template.Title, template.Summary));
        var said = string.Join(' ', (await ContentsAsync())[^1].Shared.Values.Select(stated => stated.Value?.ToJsonString()));
        Assert.Contains("Beeldherkenning.", said, StringComparison.Ordinal);
        Assert.Contains("Het kan niet anders.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u003C", said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Import_FileThatIsNoList_IsRefusedWithTheReason()
    {
        var (code, output, error) = await AnswerAsync(WriteFile("schema.json", """{"$schema": "https://json-schema.org/draft/2020-12/schema", "properties": {"name": {"type": "string"}}}"""));

        Assert.Equal(ExitCode.Refused, code);
        Assert.NotNull(JsonNode.Parse(output)!["files"]![0]!["error"]);
        Assert.NotEmpty(error);
    }

    private static (int Read, int Created, int Refused) Counts(JsonNode summary) =>
        (summary["read"]!.GetValue<int>(), summary["created"]!.GetValue<int>(), summary["refused"]!.GetValue<int>());

    private async Task<JsonNode> RunAsync(params string[] files)
    {
        var (code, output, error) = await AnswerAsync(files);
        Assert.True(code == ExitCode.Done, error);
        return JsonNode.Parse(output)!;
    }

    private async Task<(int Code, string Output, string Error)> AnswerAsync(params string[] files)
    {
        await _verb.ReadAsync(async database =>
        {
            if (!await database.Bodies.AnyAsync(body => body.Slug == "fictieve-leverancier", Cancellation))
            {
                database.Bodies.Add(new Body { Name = "Fictieve Leverancier", Slug = "fictieve-leverancier", Kind = BodyKind.Supplier, CreatedAt = DateTime.UnixEpoch });
                await database.SaveChangesAsync(Cancellation);
            }

            return true;
        });
        var (output, error) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(TextReader.Null, output, error, _verb.Directory);
        var code = await Verbs.RunAsync(["template", "import", "--body", "fictieve-leverancier", "--language", "en", "--json", .. files], terminal, _verb.Settings("Testing"));
        return (code, output.ToString(), error.ToString());
    }

    private async Task<List<TemplateContent>> ContentsAsync() =>
        [.. (await _verb.ReadAsync(database => database.TemplateVersions.OrderBy(version => version.TemplateId).ThenBy(version => version.Number).Select(version => version.Content).ToListAsync(Cancellation)))
            .Select(TemplateContentJson.Read)];

    private string WriteFile(string name, string content)
    {
        var path = Path.Combine(_verb.Directory, name);
        File.WriteAllText(path, content);
        return path;
    }
}
