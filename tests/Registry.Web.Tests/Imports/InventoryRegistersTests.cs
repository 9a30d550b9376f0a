using System.Text;
using System.Text.Json.Nodes;
using Registry.Web.Commands;
using Registry.Web.Tests.Imports.Files;

namespace Registry.Web.Tests.Imports;

/// <summary>Real files of other registers into an inventory.</summary>
public sealed class InventoryRegistersTests : IDisposable
{
    private readonly InventoryVerb _verb = new();

    public void Dispose() => _verb.Dispose();

    [Theory]
    [InlineData("nl/algoritmes-800.json", "nl", 800, 0)]
    [InlineData("nl/pub-data-60.json", "nl-0.3", 60, 0)]
    [InlineData("nl/template-brickyard.json", "nl-1.0", 4, 0)]
    [InlineData("nl/template-centric.json", "nl-1.0", 7, 0)]
    [InlineData("nl/template-contec.json", "nl-1.0", 1, 0)]
    [InlineData("nl/template-docdirekt.json", "nl-1.0", 1, 0)]
    [InlineData("nl/template-gemeente-amsterdam.json", "nl-1.0", 1, 0)]
    [InlineData("nl/template-oribi.json", "nl-1.0", 1, 0)]
    [InlineData("nl/template-tygron.json", "nl-1.0", 1, 0)]
    [InlineData("nl/template-zylab.json", "nl-1.0", 1, 0)]
    [InlineData("nl/test_algorithm_1_v1_0.json", "nl-1.0", 1, 0)]
    [InlineData("nl/test_algorithm_4_v1_0.json", "nl-1.0", 1, 0)]
    [InlineData("uk/atrs_records.json", "atrs", 136, 0)]
    [InlineData("us/2024-inventory-700.cp1252.csv", "us-2024", 700, 0)]
    [InlineData("us/2025-inventory-1200.csv", "us-2025", 1199, 1)]
    [InlineData("system-cards/system_test_card.yaml", "system-card", 1, 0)]
    public async Task Import_RealFile_KeepsEveryRowAndIsRepeatable(string name, string format, int created, int refused)
    {
        var file = RealRegisters.PathOf(name);
        var first = await _verb.RunAsync(file);
        Assert.True(first.ExitCode == ExitCode.Done, first.Error);
        first.Counts(created: created, refused: refused);
        Assert.Equal(format, first.Summary.GetProperty("format").GetString());
        var entries = await _verb.EntriesAsync();
        Assert.Equal(created, entries.Count);
        Assert.All(entries, entry =>
        {
            foreach (var text in (string[])[entry.Title, entry.Values, entry.SourceRecord!])
            {
                Assert.DoesNotContain('\uFFFD', text);
                Assert.DoesNotContain("Ã©", text, StringComparison.Ordinal);
                Assert.DoesNotContain("â€", text, StringComparison.Ordinal);
            }
        });
        (await _verb.RunAsync(file)).Counts(unchanged: created, refused: refused);
    }

    [Theory]
    [InlineData("fr/etalab_liste.md")]
    [InlineData("nl/schema.json")]
    public async Task Import_FileWithoutRecords_IsRefusedWithItsReason(string name)
    {
        var answer = await _verb.RunAsync(RealRegisters.PathOf(name));
        Assert.Equal(ExitCode.Refused, answer.ExitCode);
        Assert.NotEqual("", answer.Summary.GetProperty("error").GetString());
        Assert.Empty(await _verb.EntriesAsync());
    }

    [Fact]
    public async Task Import_DutchTemplate_ReadsHtmlListsAndDates()
    {
        await _verb.RunAsync(RealRegisters.PathOf("nl/template-contec.json"));
        var entry = Assert.Single(await _verb.EntriesAsync());
        Assert.Equal("Veilig mailen aan de hand van business rules, DLP algoritme", entry.Title);
        Assert.Equal("in_use", entry.Said("header.lifecycle.stage"));
        Assert.Equal("2023-08-01", entry.Said("header.lifecycle.in_use_from"));
        Assert.Equal("administration", entry.Said("header.policy_area"));
        Assert.Equal("Contec B.V.", entry.Said("header.suppliers.0.name"));
        Assert.Equal("nl", entry.Said("header.languages"));
        Assert.DoesNotContain("<p>", entry.Values, StringComparison.Ordinal);
        Assert.Contains("<p>", entry.Cell("goal"), StringComparison.Ordinal);
        Assert.Equal("contec-veilig-mailen", entry.SourceId);
    }

    [Fact]
    public async Task Import_DutchOldStandard_ReadsFieldsThatTheNewOneDropped()
    {
        await _verb.RunAsync(RealRegisters.PathOf("nl/pub-data-60.json"));
        var entries = await _verb.EntriesAsync();
        Assert.Contains(entries, entry => entry.Department == "Vergunningen, Toezicht en Handhaving (VTH)");
        Assert.Contains(entries, entry => entry.Said("header.lifecycle.stage") == "retired" && entry.Cell("status") == "Gestopt");
        Assert.Contains(entries, entry => entry.Said("header.recourse.channel") is not null);
        Assert.Equal(34, entries.Count(entry => entry.Said("header.languages") == "nl"));
        Assert.Contains(entries, entry => entry.Said("header.contact.email") == "office@example.org");
    }

    [Theory]
    [InlineData("us/2024-inventory-700.cp1252.csv", 1252)]
    [InlineData("us/2025-inventory-1200.csv", 65001)]
    public async Task Import_AmericanInventory_KeepsEveryCellOfEveryRow(string name, int codePage)
    {
        var path = RealRegisters.PathOf(name);
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.UTF8;
        var rows = PlainCsv.Read(encoding.GetString(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)).TrimStart('\uFEFF'));
        // Headings that come again are told apart by a number; spaces around one are no part of it.
        var plain = rows[0].Select(heading => heading.Trim()).ToList();
        var headings = plain.Select((heading, rank) => plain.Take(rank).Count(earlier => earlier == heading) is > 0 and var before ? $"{heading} ({before + 1})" : heading).ToList();
        var answer = await _verb.RunAsync(path);
        var refused = answer.Summary.GetProperty("refusals").EnumerateArray().Select(refusal => refusal.GetProperty("row").GetInt32()).ToHashSet();
        var expected = rows.Skip(1).Where((_, rank) => !refused.Contains(rank + 1))
            .Select(row => row.Select((cell, column) => (Heading: headings[column], Cell: cell)).Where(cell => !string.IsNullOrWhiteSpace(cell.Cell)).ToList()).ToList();
        var entries = await _verb.EntriesAsync();
        Assert.Equal(expected.Count, entries.Count);
        for (var row = 0; row < expected.Count; row++)
        {
            Assert.Equal(expected[row], JsonNode.Parse(entries[row].SourceRecord!)!.AsObject().Select(member => (member.Key, member.Value!.GetValue<string>())));
        }
    }

    [Fact]
    public async Task Import_AmericanInventory_KeepsBothRowsOfARepeatedId()
    {
        var answer = await _verb.RunAsync(RealRegisters.PathOf("us/2025-inventory-1200.csv"));
        var entries = await _verb.EntriesAsync();
        Assert.Equal(["DOJ-0357", "DOJ-0357#2"], entries.Where(entry => entry.Cell("id") == "DOJ-0357").Select(entry => entry.SourceId));
        Assert.Contains(answer.Summary.GetProperty("remarks").EnumerateArray(), remark => remark.GetProperty("text").GetString()!.Contains("DOJ-0357", StringComparison.Ordinal));
        Assert.Contains(Recodings(answer), recoding => recoding is ("development_stage", "Deployed", "in_use", 346));
        Assert.Contains(entries, entry => entry.Said("header.lifecycle.in_use_from") == "2024-01-01" && entry.Cell("operational_date") == "01/2024");
    }

    [Fact]
    public async Task Import_AmericanInventoryOf2024_ReadsQuestionsAsColumns()
    {
        (await _verb.RunAsync(RealRegisters.PathOf("us/2024-inventory-700.cp1252.csv"))).Counts(created: 700);
        var entries = await _verb.EntriesAsync();
        Assert.Equal(203, entries.Count(entry => entry.Said("header.lifecycle.stage") == "in_use"));
        Assert.Contains(entries, entry => entry.Cell("Describe the AI system’s outputs.") is { Length: > 0 });
        Assert.Contains(entries, entry => entry.Department == "USGS");
    }

    [Fact]
    public async Task Import_SystemCard_ReadsListsOfObjects()
    {
        await _verb.RunAsync(RealRegisters.PathOf("system-cards/system_test_card.yaml"));
        var entry = Assert.Single(await _verb.EntriesAsync());
        Assert.Equal("Zoeken naar mogelijke registraties van vreemdelingen", entry.Title);
        Assert.Equal("in_use", entry.Said("header.lifecycle.stage"));
        Assert.Equal("2003-05-01", entry.Said("header.lifecycle.in_use_from"));
        Assert.Equal("johndoe@email.com", entry.Said("header.contact.email"));
        Assert.Equal(("Aliens Act 2000", "https://wetten.overheid.nl/BWBR0011823/2024-01-01"), (entry.Said("header.legal_basis.0.reference"), entry.Said("header.legal_basis.0.url")));
        Assert.Equal("Human Inference (part of the Data Agency)", entry.Said("header.suppliers.0.name"));
    }

    private static IEnumerable<(string?, string?, string?, int)> Recodings(ImportAnswer answer) =>
        answer.Summary.GetProperty("recodings").EnumerateArray().Select(recoding => (
            recoding.GetProperty("column").GetString(), recoding.GetProperty("raw").GetString(),
            recoding.GetProperty("value").GetString(), recoding.GetProperty("count").GetInt32()));
}
