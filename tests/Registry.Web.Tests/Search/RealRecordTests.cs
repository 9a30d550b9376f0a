using System.Text.Json;
using Registry.Domain.Search;
using Registry.Web.Search;

namespace Registry.Web.Tests.Search;

/// <summary>Records of the Dutch and British registers, searched as a citizen would.</summary>
public sealed class RealRecordTests : IDisposable
{
    private const int FirstResults = 10;

    private readonly SearchDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("parkeren", "parke")]
    [InlineData("fraude", "fraud")]
    public void Match_WordOfDailyLife_FirstResultsAreAboutIt(string typed, string theme)
    {
        var records = Records();
        foreach (var (record, id) in records.Select((record, index) => (record, (long)index + 1)))
        {
            _database.Write(id, record.Language, record.Title, record.Purpose, record.Text);
        }

        var found = SearchEngine.Match(_database.Connection, SearchQuery.Parse(typed)).NoticeIds.Select(id => records[(int)id - 1]).ToList();

        Assert.True(found.Count >= FirstResults, $"{found.Count} results");
        Assert.All(found.Take(FirstResults), record => Assert.Contains(theme, $"{record.Title} {record.Purpose}", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(theme, found[0].Title, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(found.Count, found.Distinct().Count());
    }

    private static List<SearchableText> Records()
    {
        using var dutch = Read("nl/algoritmes-800.json");
        using var british = Read("uk/atrs_records.json");
        return
        [
            .. dutch.RootElement.GetProperty("algoritmes").EnumerateArray().Select(record => new SearchableText(
                "nl", Text(record, "title"), Text(record, "doel"), $"{Text(record, "organisatie")} {Text(record, "juridische_basis")}")),
            .. british.RootElement.GetProperty("records").EnumerateArray().Select(record => new SearchableText(
                "en", Text(record, "title"), Text(record, "description"), Text(record, "publishing_body"))),
        ];
    }

    private static string Text(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static JsonDocument Read(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Registry.sln")))
        {
            root = root.Parent;
        }

        var file = Path.Combine(root?.Parent?.FullName ?? "", "shared", "data", "registers", name);
        Assert.SkipUnless(File.Exists(file), $"The real records are not on this machine: {file}");
        return JsonDocument.Parse(File.ReadAllBytes(file));
    }
}
