using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Registry.Web.Commands;
using Registry.Web.Tests.Imports;

namespace Registry.Web.Tests.Commands;

public sealed class TerritoriesVerbTests : IDisposable
{
    private const string Communes = """
        [
        {"code":"35238","nom":"Rennes","type":"commune-actuelle","departement":"35","region":"53","codesPostaux":["35000","35200"],"population":225081},
        {"code":"93066","nom":"Saint-Denis","type":"commune-actuelle","departement":"93","region":"11","codesPostaux":["93200"],"population":113942},
        {"code":"97411","nom":"Saint-Denis","type":"commune-actuelle","departement":"974","region":"04","codesPostaux":["97400"],"population":154765},
        {"code":"01015","nom":"Arbignieu","type":"commune-deleguee","chefLieu":"01015","departement":"01","region":"84"},
        {"code":"01015","nom":"Arboys en Bugey","type":"commune-actuelle","departement":"01","region":"84","population":650},
        {"code":"oops","nom":"Sans code","type":"commune-actuelle"},
        {"code":"35001"}
        ]
        """;

    private const string Intercommunal = """
        [{"code":"243500139","nom":"Rennes Métropole","type":"METRO","populationMunicipale":460000,"membres":[{"code":"35238","populationMunicipale":225081},{"code":"35999","populationMunicipale":1}]}]
        """;

    private readonly ImportVerb _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Load_Directory_BringsInBothAndTellsWhatItRefused()
    {
        Write(Communes, Intercommunal);

        var (code, summary, error) = await LoadAsync(_place.Directory);

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal((4, 1, 1), (summary.GetProperty("communes").GetInt32(), summary.GetProperty("formerCommunes").GetInt32(), summary.GetProperty("intercommunalBodies").GetInt32()));
        Assert.Equal([6, 7, 1], summary.GetProperty("refusals").EnumerateArray().Select(refusal => refusal.GetProperty("row").GetInt32()));
        Assert.Contains("35999", error);
        var rennes = await _place.ReadAsync(database => database.Territories.SingleAsync(row => row.Key == "35238", TestContext.Current.CancellationToken));
        Assert.Equal(("243500139", "35"), (rennes.Intercommunal, rennes.Department));
    }

    [Fact]
    public async Task Load_TheSameAgain_ChangesNothing()
    {
        Write(Communes, Intercommunal);
        await LoadAsync(_place.Directory);

        var (_, summary, _) = await LoadAsync(_place.Directory);

        Assert.Equal((0, 0, 0, 6), (Count(summary, "added"), Count(summary, "changed"), Count(summary, "removed"), Count(summary, "unchanged")));
    }

    [Fact]
    public async Task Load_CommunesAlone_KeepsWhatWasKnownOfTheirIntercommunalBodies()
    {
        Write(Communes, Intercommunal);
        await LoadAsync(_place.Directory);
        var file = _place.WriteFile(Communes.Replace("225081", "230000", StringComparison.Ordinal).Replace("Arboys en Bugey", "Arboys", StringComparison.Ordinal));

        var (_, summary, _) = await LoadAsync(file);

        Assert.Equal((1, 1, 1), (Count(summary, "added"), Count(summary, "changed"), Count(summary, "removed")));
        Assert.Equal("243500139", await _place.ReadAsync(database => database.Territories.Where(row => row.Key == "35238").Select(row => row.Intercommunal).SingleAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1, 2")]
    public async Task Load_FileThatIsNoList_IsRefused(string content)
    {
        var (code, _, error) = await LoadAsync(_place.WriteFile(content));

        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("cannot be read", error);
        Assert.Equal(0, await _place.ReadAsync(database => database.Territories.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Load_PlaceWithoutFiles_IsRefused()
    {
        var (code, _, error) = await LoadAsync(Path.Combine(_place.Directory, "nowhere"));

        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("nowhere", error);
    }

    private static int Count(JsonElement summary, string name) => summary.GetProperty(name).GetInt32();

    private void Write(string communes, string intercommunal)
    {
        File.WriteAllText(Path.Combine(_place.Directory, "communes.json"), communes);
        File.WriteAllText(Path.Combine(_place.Directory, "epci.json"), intercommunal);
    }

    private async Task<(int Code, JsonElement Summary, string Error)> LoadAsync(string place)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var code = await Verbs.RunAsync(["territories", "load", place, "--json"], new Terminal(TextReader.Null, output, error, _place.Directory), _place.Settings("Testing"));
        return (code, output.ToString().Length == 0 ? default : JsonElement.Parse(output.ToString()), error.ToString());
    }
}
