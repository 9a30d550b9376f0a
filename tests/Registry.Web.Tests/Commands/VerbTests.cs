using System.Text.Json;
using Registry.Web.Commands;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Commands;

public sealed class VerbTests : IDisposable
{
    private readonly RegistryHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task UserAdd_WithoutPassword_PrintsOneThatSignsIn()
    {
        var run = await RunAsync("", "user", "add", "--email", "op@example.org", "--name", "Operator", "--operator");

        Assert.Equal(ExitCode.Done, run.Code);
        var browser = await host.SignInAsync("op@example.org", run.Output.Trim());
        await PageAssert.PageAsync(await browser.GetAsync(Links.Operator("en"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task UserAdd_WithRolesAndJson_GivesThemAndPrintsOneLine()
    {
        await host.AddBodyAsync("ville", "Ville");

        var run = await RunAsync("nuage violon escargot\n", "user", "add", "--email", "a@example.org", "--name", "A", "--password-stdin", "--body", "ville", "--role", "publisher", "--role", "administrator", "--json");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal("a@example.org", JsonDocument.Parse(run.Output).RootElement.GetProperty("email").GetString());
        var browser = await host.SignInAsync("a@example.org", "nuage violon escargot");
        await PageAssert.PageAsync(await browser.GetAsync(Links.Members("en", "ville"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task UserAdd_TakenAddress_IsRefusedOnStandardError()
    {
        await host.AddUserAsync("taken@example.org");

        var run = await RunAsync("", "user", "add", "--email", "taken@example.org", "--name", "A");

        Assert.Equal(ExitCode.Refused, run.Code);
        Assert.Contains("belongs to an account already", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("user", "add", "--name", "A")]
    [InlineData("user", "add", "--email", "a@example.org", "--name", "A", "--body", "ville")]
    [InlineData("mgirate")]
    public async Task Run_WrongCommandLine_IsAUsageError(params string[] args)
    {
        var run = await RunAsync("", args);

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("user", "add", "--help")]
    public async Task Run_Help_IsPrinted(params string[] args)
    {
        var run = await RunAsync("", args);

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("Usage", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_MissingDatabase_CreatesItOnce()
    {
        File.Delete(Path.Combine(host.DataDirectory, "registry.db"));

        var first = await RunAsync("", "migrate", "--json");
        var second = await RunAsync("", "migrate");

        Assert.NotEqual(0, JsonDocument.Parse(first.Output).RootElement.GetProperty("applied").GetArrayLength());
        Assert.Contains("was up to date", second.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://localhost:1")]
    [InlineData(false, "--Registry:PublicUrl=https://registry.example.org")]
    [InlineData(true, "migrate")]
    [InlineData(true, "mgirate")]
    [InlineData(true, "--help")]
    public void Decide_Arguments_TellsVerbsFromServing(bool isVerb, params string[] args) => Assert.Equal(isVerb, Verbs.AreMeantBy(args));

    private async Task<(int Code, string Output, string Error)> RunAsync(string input, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(new StringReader(input), output, error, host.DataDirectory);
        var code = await Verbs.RunAsync(args, terminal, "--environment=Testing", $"--Registry:DataDirectory={host.DataDirectory}");
        return (code, output.ToString(), error.ToString());
    }
}
