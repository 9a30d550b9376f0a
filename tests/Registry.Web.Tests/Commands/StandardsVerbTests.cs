using System.Text.Json.Nodes;
using Registry.Web.Commands;
using Registry.Web.Tests.Architecture;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Imports;
using Registry.Web.Tests.Public;

namespace Registry.Web.Tests.Commands;

public sealed class StandardsVerbTests : IDisposable
{
    private readonly RegistryHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Export_NoticeAndReport_AreThoseOfTheApi()
    {
        var id = await Published.SchoolAsync(host);

        var record = await RunAsync("export", "--notice", id, "--standard", "nl-1.0");
        var report = await RunAsync("export", "--notice", id, "--standard", "nl-1.0", "--report", "--language", "fr");
        var unknown = await RunAsync("export", "--notice", id, "--standard", "dublin");

        Assert.Equal("Affectation scolaire", JsonNode.Parse(record.Output)!["name"]!.GetValue<string>());
        Assert.Contains("header.title", JsonNode.Parse(report.Output)!["carried"]!.AsArray().Select(path => path!.GetValue<string>()));
        Assert.Equal(ExitCode.Refused, unknown.Code);
        Assert.Contains("etalab", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Convert_DutchFileToTheFrenchSheet_CarriesTitleAndPurpose()
    {
        var file = RealRegisters.PathOf("nl/template-oribi.json");

        var run = await RunAsync("standards", "convert", file, "--to", "etalab");

        Assert.True(run.Code == ExitCode.Done, run.Error);
        var record = Assert.Single(JsonNode.Parse(run.Output)!.AsArray())!;
        Assert.StartsWith("Gezichtsvergelijking", record["Nom de l'algorithme"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("1 records in etalab", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfTheShippedStandards_IsTheCommittedOne()
    {
        var run = await RunAsync("standards", "page");

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Source.Root, "docs", "standards.md"), TestContext.Current.CancellationToken), run.Output);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(TextReader.Null, output, error, host.DataDirectory);
        var code = await Verbs.RunAsync(args, terminal, "--environment=Testing", $"--Registry:DataDirectory={host.DataDirectory}");
        return (code, output.ToString(), error.ToString());
    }
}
