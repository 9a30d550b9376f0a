using System.Text.Json;
using Microsoft.Data.Sqlite;
using Registry.Web.Commands;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Public;

namespace Registry.Web.Tests.Commands;

public sealed class ReindexVerbTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private const string Search = "/api/v1/notices?q=affectation&language=fr";

    [Fact]
    public async Task Reindex_LostAndLeftOverEntries_AreMadeGoodInARunningRegistryAndASecondTimeChangesNothing()
    {
        await Published.SchoolAsync(host);
        var withdrawn = await Published.SchoolAsync(host, "Affectation retirée");
        await Published.WithdrawAsync(host, withdrawn, "CRPA L.311-6");
        Break(withdrawn);
        Assert.Equal(0, await TotalAsync());

        var first = await ReindexAsync();
        var found = await TotalAsync();
        var second = await ReindexAsync();

        Assert.Equal((1, 1), first);
        Assert.Equal(1, found);
        Assert.Equal((1, 0), second);
        Assert.Equal(1, await TotalAsync());
    }

    /// <summary>The index loses what it knew of all notices, and knows something of one that is withdrawn.</summary>
    private void Break(string withdrawn)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(host.DataDirectory, "registry.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            DELETE FROM NoticeFacets;
            DELETE FROM NoticeSearch;
            INSERT INTO NoticeFacets (NoticeId, Field, Value) SELECT Id, 'language', 'fr' FROM Notices WHERE PublicId = $withdrawn;
            """;
        command.Parameters.AddWithValue("$withdrawn", withdrawn);
        command.ExecuteNonQuery();
    }

    private async Task<int> TotalAsync()
    {
        var answer = await host.Browser().GetStringAsync(Search, TestContext.Current.CancellationToken);
        return JsonElement.Parse(answer).GetProperty("total").GetInt32();
    }

    private async Task<(int Notices, int Removed)> ReindexAsync()
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var code = await Verbs.RunAsync(
            ["reindex", "--json"],
            new Terminal(TextReader.Null, output, error, host.DataDirectory),
            $"--Registry:DataDirectory={host.DataDirectory}", "--environment=Testing", "--applicationName=Registry.Web");
        Assert.Equal((ExitCode.Done, true), (code, error.ToString().Contains("indexed anew", StringComparison.Ordinal)));
        var summary = JsonElement.Parse(output.ToString());
        return (summary.GetProperty("notices").GetInt32(), summary.GetProperty("removed").GetInt32());
    }
}
