using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Registry.Web.Commands;

namespace Registry.Web.Tests.Imports;

public sealed class ImportKilledTests : IDisposable
{
    private const int Records = 3000;

    private readonly ImportVerb _verb = new();

    public void Dispose() => _verb.Dispose();

    [Fact]
    public async Task Import_KilledInTheMiddle_IsFinishedByTheNextRun()
    {
        var file = _verb.WriteFile(JsonSerializer.Serialize(new
        {
            algoritmes = Enumerable.Range(1, Records).Select(i => new
            {
                id = $"{i}",
                title = $"Algoritme {i}",
                organisatie = $"Gemeente {i % 40}",
                doel = string.Join(' ', Enumerable.Repeat($"parkeren{i}", 100)),
            }),
        }));
        await KillOnceSomeAreWrittenAsync(file);
        var written = await _verb.NoticeCountAsync();
        Assert.InRange(written, 1, Records - 1);
        await AssertWholeAsync(written);

        (await _verb.RunAsync("nl", file)).Counts(created: Records - written, unchanged: written);
        await AssertWholeAsync(Records);
        (await _verb.RunAsync("nl", file)).Counts(unchanged: Records);
    }

    private async Task KillOnceSomeAreWrittenAsync(string file)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Verbs).Assembly.Location, "import", "--format", "nl", file])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment =
            {
                ["Registry__DataDirectory"] = _verb.Directory,
                ["DOTNET_ENVIRONMENT"] = "Testing",
                ["ASPNETCORE_ENVIRONMENT"] = "Testing",
            },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (await _verb.NoticeCountAsync() == 0)
        {
            Assert.False(process.HasExited, process.HasExited ? $"The import ended by itself: {await error}" : "");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Every notice that is there has its version, its act, its facets and its search row, and the file of the database is sound.</summary>
    private async Task AssertWholeAsync(int notices) => await _verb.ReadAsync(async database =>
    {
        var cancellation = TestContext.Current.CancellationToken;
        Assert.Equal(["ok"], await database.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync(cancellation));
        Assert.Equal(notices, await database.PublishedVersions.CountAsync(cancellation));
        Assert.Equal(notices, await database.Acts.CountAsync(act => act.Kind == "notice-imported", cancellation));
        Assert.Equal(notices, await database.NoticeFacets.CountAsync(facet => facet.Field == "body", cancellation));
        Assert.Equal([notices], await database.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM NoticeSearch").ToListAsync(cancellation));
        return true;
    });
}
