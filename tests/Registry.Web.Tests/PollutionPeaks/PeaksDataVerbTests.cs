using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Registry.PollutionPeaks.Readers;
using Registry.Web.Commands;

namespace Registry.Web.Tests.PollutionPeaks;

public sealed class PeaksDataVerbTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("registry-peaks-").FullName;

    [Fact]
    public async Task Simulate_WritesThePlainCsvWithTheWordSimulated()
    {
        var run = await RunAsync([], "peaks", "simulate", "--seed", "3", "--years", "1", "--out", "city.csv", "--city", "Ostrelle", "--json", "--language", "fr");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("jours simulés de Ostrelle, ville fictive", run.Error, StringComparison.Ordinal);
        var summary = JsonElement.Parse(run.Output);
        var data = AirFiles.Read(Path.Combine(_directory, "city.csv"), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((true, data.Table.Rows.Count), (summary.GetProperty("simulated").GetBoolean(), summary.GetProperty("days").GetInt32()));
        Assert.Equal((true, "Ostrelle"), (data.Sheet.Simulated, Assert.Single(data.Sheet.Stations)));
        Assert.False(File.Exists(Path.Combine(_directory, "registry.db")));
    }

    [Theory]
    [InlineData("peaks", "simulate", "--out", "city.csv", "--years", "0")]
    [InlineData("peaks", "simulate", "--out", "city.csv", "--city", "a,b")]
    [InlineData("peaks", "simulate")]
    [InlineData("peaks", "fetch", "nowhere")]
    public async Task Verb_WithAWrongLine_IsAUsageFault(params string[] arguments)
    {
        var run = await RunAsync([], arguments);

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.NotEmpty(run.Error);
        Assert.Empty(Directory.GetFiles(_directory));
    }

    [Fact]
    public async Task Fetch_Archive_UnpacksTheFilesOfTheArchiveWithinIt()
    {
        await using var server = await DataServer.StartAsync();
        server.Content = Zip(("trial.csv", Encoding.UTF8.GetBytes("x")), ("inner.zip", Zip(("folder/../../one.csv", Encoding.UTF8.GetBytes("date,pm10\n2024-01-01,12\n")))));
        var run = await RunAsync([$"--Registry:PollutionPeaks:Sources:UciBeijing={server.Address}/archive"], "peaks", "fetch", "uci-beijing", "--out", "air", "--json");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(["archive.zip", "archive.zip.sha256", "one.csv"], Directory.GetFiles(Path.Combine(_directory, "air")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Single(AirFiles.Read(Path.Combine(_directory, "air"), cancellation: TestContext.Current.CancellationToken).Table.Rows);
        Assert.Contains("algorithm-registry", Assert.Single(server.Requests).Agent, StringComparison.Ordinal);
        Assert.Equal(64, JsonElement.Parse(run.Output).GetProperty("files")[0].GetProperty("sha256").GetString()!.Length);
    }

    [Fact]
    public async Task Fetch_FrenchDays_HasAFileADay()
    {
        await using var server = await DataServer.StartAsync();
        server.Content = Encoding.UTF8.GetBytes("Date de début;…\n");
        var source = $"--Registry:PollutionPeaks:Sources:Lcsqa={server.Address}/{{0}}/FR_E2_{{1}}.csv";
        var run = await RunAsync([source], "peaks", "fetch", "lcsqa", "--from", "2024-12-30", "--to", "2025-01-01");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(["/2024/FR_E2_2024-12-30.csv", "/2024/FR_E2_2024-12-31.csv", "/2025/FR_E2_2025-01-01.csv"], server.Requests.Select(request => request.Path));
        Assert.Equal(3, Directory.GetFiles(Path.Combine(_directory, "lcsqa"), "*.csv").Length);
    }

    [Fact]
    public async Task Fetch_Weather_IsPlainCsv()
    {
        await using var server = await DataServer.StartAsync();
        server.Content = Encoding.UTF8.GetBytes("""
            {"daily":{"time":["2024-01-01","2024-01-02"],"temperature_2m_mean":[4.5,null],"temperature_2m_min":[1,2],"temperature_2m_max":[7,8],"wind_speed_10m_mean":[3,3],
            "wind_speed_10m_max":[6,6],"wind_direction_10m_dominant":[200,210],"relative_humidity_2m_mean":[80,81],"surface_pressure_mean":[1001,1002],"precipitation_sum":[0,1.2]}}
            """);
        var run = await RunAsync(
            [$"--Registry:PollutionPeaks:Sources:OpenMeteo={server.Address}/archive"], "peaks", "fetch", "open-meteo", "--latitude", "48.1", "--longitude", "-1.7", "--from", "2024-01-01", "--to", "2024-01-02");

        Assert.Equal(ExitCode.Done, run.Code);
        var table = AirFiles.Read(Path.Combine(_directory, "open-meteo"), cancellation: TestContext.Current.CancellationToken).Table;
        Assert.Equal([4.5, double.NaN], table.Rows.Select(row => table.Value(row, "temperature_mean")));
        Assert.Equal(1.2, table.Value(table.Rows[1], "precipitation_sum"));
    }

    [Theory]
    [InlineData("fr", "Il n’y a rien à l’adresse")]
    [InlineData("en", "There is nothing at")]
    public async Task Fetch_MovedAway_IsASentence(string language, string sentence)
    {
        await using var server = await DataServer.StartAsync();
        var run = await RunAsync([$"--Registry:PollutionPeaks:Sources:UciItaly={server.Address}/missing"], "peaks", "fetch", "uci-italy", "--language", language);

        Assert.Equal(ExitCode.Refused, run.Code);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_WithoutDays_SaysWhatIsMissing()
    {
        var run = await RunAsync([], "peaks", "fetch", "lcsqa", "--language", "en");

        Assert.Equal(ExitCode.Refused, run.Code);
        Assert.Contains("Say which days", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string[] settings, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        string[] all = [$"--Registry:DataDirectory={_directory}", "--environment=Testing", "--applicationName=Registry.Web", .. settings];
        var code = await Verbs.RunAsync(arguments, new Terminal(TextReader.Null, output, error, _directory), all);
        return (code, output.ToString(), error.ToString());
    }
}
