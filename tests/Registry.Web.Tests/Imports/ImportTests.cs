using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Domain.Publication;

namespace Registry.Web.Tests.Imports;

public sealed class ImportTests : IDisposable
{
    private readonly ImportVerb _verb = new();

    public void Dispose() => _verb.Dispose();

    [Fact]
    public async Task Import_DutchRegister_CreatesEachRecordOnce()
    {
        var file = RealRegisters.PathOf("nl/algoritmes-800.json");
        (await _verb.RunAsync("nl", file)).Counts(created: 800);
        (await _verb.RunAsync("nl", file)).Counts(unchanged: 800);
        var source = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!["algoritmes"]!.AsArray();
        var bodies = source.Select(record => record!["organisatie"]!.GetValue<string>().Trim()).Distinct().Count();
        Assert.Equal(bodies, await _verb.ReadAsync(database => database.Bodies.CountAsync(body => body.ImportedFrom == "nl", TestContext.Current.CancellationToken)));
        var retired = source.Count(record => record!["status"]!.GetValue<string>() == "buiten_gebruik");
        Assert.Equal(retired, await _verb.ReadAsync(database => database.Notices.CountAsync(notice => notice.Status == NoticeStatus.Retired, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Import_BritishRecords_RefusesThoseWithoutABody()
    {
        var file = RealRegisters.PathOf("uk/atrs_records.json");
        var answer = await _verb.RunAsync("atrs", file);
        answer.Counts(created: 130, refused: 6);
        Assert.Contains("publishing_body", answer.Refusal(0).Reason, StringComparison.Ordinal);
        (await _verb.RunAsync("atrs", file)).Counts(unchanged: 130, refused: 6);
    }

    [Fact]
    public async Task Import_DutchRecord_KeepsEveryField()
    {
        var file = _verb.WriteFile("""
            { "algoritmes": [ {
              "id": "101", "title": "Parkeer\u200bvergunning", "organisatie": "Gemeente Voorbeeld", "status": "in_gebruik",
              "doel": "<p>Wijst toe.</p><ul><li>snel</li><li>eerlijk</li></ul>", "juridische_basis": "1. Gemeentewet 2. Wegenwet",
              "geregistreerd": "2024-05-17", "url": "https://register.example/101", "impactassessment": "Ja", "score": 1.5 } ] }
            """);
        (await _verb.RunAsync("nl", file)).Counts(created: 1);
        var document = await _verb.DocumentAsync("101");
        Assert.Equal(("nl", "Gemeente Voorbeeld", "nl-gemeente-voorbeeld"), (document.Language, document.Body.Name, document.Body.Id));
        Assert.Equal("Parkeervergunning", Text(document, "title"));
        Assert.Equal("Wijst toe.\n\n– snel\n– eerlijk", Text(document, "summary"));
        Assert.Equal("in_use", document.Values.Header["lifecycle"].Value!["stage"]!.GetValue<string>());
        Assert.Equal(["Gemeentewet", "Wegenwet"], document.Values.Header["legal_basis"].Value!.AsArray().Select(item => item!["reference"]!.GetValue<string>()));
        Assert.Equal("""{"impactassessment":"Ja","score":"1.5"}""", document.Values.Header["source_fields"].Value!.ToJsonString());
        Assert.Equal(
            ("nl", "101", "https://register.example/101", "CC0-1.0", new DateOnly(2024, 5, 17)),
            (document.Source!.Format, document.Source.Id, document.Source.Url, document.Source.Licence, document.Source.PublishedAt));
        Assert.Null(document.Assessment);
    }

    [Fact]
    public async Task Import_BritishRecord_IsNamedByItsAddress()
    {
        var file = _verb.WriteFile("""
            { "meta": { "records": [1, 2] }, "records": [ {
              "publishing_body": "DVLA", "tool_name": "Chatbot", "title": "DVLA: Chatbot", "url": "https://register.example/records/dvla-chatbot/",
              "published": "2025-12-16T23:53:55Z", "description": "Answers.", "listed_organisations": ["Cabinet Office", "GDS"] } ] }
            """);
        (await _verb.RunAsync("atrs", file)).Counts(created: 1);
        var document = await _verb.DocumentAsync("dvla-chatbot");
        Assert.Equal(("en", "DVLA: Chatbot", "Answers."), (document.Language, Text(document, "title"), Text(document, "summary")));
        Assert.Equal(new DateOnly(2025, 12, 16), document.Source!.PublishedAt);
        Assert.Equal("""{"listed_organisations":["Cabinet Office","GDS"],"tool_name":"Chatbot"}""", document.Values.Header["source_fields"].Value!.ToJsonString());
    }

    [Fact]
    public async Task Import_UnknownStatusDateOrAddress_IsKeptAsWritten()
    {
        var file = _verb.WriteFile(List("""{"id":"1","title":"T","organisatie":"O","status":"gepauzeerd","geregistreerd":"2024-05","url":"javascript:alert(1)"}"""));
        (await _verb.RunAsync("nl", file)).Counts(created: 1);
        var document = await _verb.DocumentAsync("1");
        Assert.False(document.Values.Header.ContainsKey("lifecycle"));
        Assert.Equal((null, null), (document.Source!.Url, document.Source.PublishedAt));
        Assert.Equal(
            """{"geregistreerd":"2024-05","status":"gepauzeerd","url":"javascript:alert(1)"}""",
            document.Values.Header["source_fields"].Value!.ToJsonString());
    }

    [Fact]
    public async Task Import_ChangedRecord_PublishesTheNextVersion()
    {
        await _verb.RunAsync("nl", _verb.WriteFile(List(Record("1", "Old"), Record("2", "Same"))));
        var sameInAnotherOrder = """{ "organisatie": "O",   "title": "S\u0061me", "id": "2" }""";
        (await _verb.RunAsync("nl", _verb.WriteFile(List(Record("1", "New"), sameInAnotherOrder, Record("3", "Added"))))).Counts(created: 1, updated: 1, unchanged: 1);
        var document = await _verb.DocumentAsync("1");
        Assert.Equal((2, "New"), (document.Version, Text(document, "title")));
    }

    [Fact]
    public async Task Import_WithdrawnNotice_DoesNotComeBack()
    {
        await _verb.RunAsync("nl", _verb.WriteFile(List(Record("1", "Old"))));
        await _verb.ReadAsync(database => database.Notices.ExecuteUpdateAsync(
            set => set.SetProperty(notice => notice.Status, NoticeStatus.Withdrawn), TestContext.Current.CancellationToken));
        var answer = await _verb.RunAsync("nl", _verb.WriteFile(List(Record("1", "New"))));
        answer.Counts(refused: 1);
        Assert.Contains("withdrawn", answer.Refusal(0).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_NamesThatDifferInAccentsOnly_AreTwoBodies()
    {
        var file = _verb.WriteFile(List("""{"id":"1","title":"A","organisatie":"Súdwest"}""", """{"id":"2","title":"B","organisatie":"Sudwest"}"""));
        (await _verb.RunAsync("nl", file)).Counts(created: 2);
        Assert.Equal(["nl-sudwest", "nl-sudwest-2"], await _verb.ReadAsync(database =>
            database.Bodies.Select(body => body.Slug).Order().ToListAsync(TestContext.Current.CancellationToken)));
    }

    private static string? Text(NoticeDocument document, string field) => document.Values.Header[field].Value!.GetValue<string>();

    private static string Record(string id, string title) => JsonSerializer.Serialize(new { id, title, organisatie = "O" });

    private static string List(params string[] records) => $$"""{"algoritmes":[{{string.Join(',', records)}}]}""";
}
