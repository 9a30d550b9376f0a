using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Web.Commands;
using Registry.Web.Persistence;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Imports;

/// <summary>The verb on a data directory of its own, as a person at a terminal has it.</summary>
public sealed class ImportVerb : IDisposable
{
    public ImportVerb()
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("registry-imports-").FullName;
        MigratedDatabase.CopyTo(DatabasePath);
    }

    public string Directory { get; }

    public string DatabasePath => Path.Combine(Directory, "registry.db");

    /// <summary>What makes the application use this directory, inside the process of the tests.</summary>
    public string[] Settings(string environment) => [$"--Registry:DataDirectory={Directory}", $"--environment={environment}", "--applicationName=Registry.Web"];

    public string WriteFile(byte[] content)
    {
        var path = Path.Combine(Directory, Path.GetRandomFileName() + ".json");
        File.WriteAllBytes(path, content);
        return path;
    }

    public string WriteFile(string content) => WriteFile(System.Text.Encoding.UTF8.GetBytes(content));

    public async Task<ImportAnswer> RunAsync(string format, string file, string language = "en")
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var terminal = new Terminal(TextReader.Null, output, error, Directory);
        var code = await Verbs.RunAsync(["import", "--format", format, file, "--language", language, "--json"], terminal, Settings("Testing"));
        return new ImportAnswer(code, output.ToString(), error.ToString());
    }

    public async Task<T> ReadAsync<T>(Func<RegistryDbContext, Task<T>> read)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = DatabasePath, Pooling = false }.ToString();
        await using var database = new RegistryDbContext(new DbContextOptionsBuilder<RegistryDbContext>().UseSqlite(connection).Options);
        return await read(database);
    }

    /// <summary>The last published version of the record with this id.</summary>
    public Task<NoticeDocument> DocumentAsync(string sourceId) => ReadAsync(async database =>
    {
        var text = await database.PublishedVersions.Where(version => version.Notice.SourceId == sourceId)
            .OrderByDescending(version => version.Number).Select(version => version.Document)
            .FirstAsync(TestContext.Current.CancellationToken);
        return NoticeDocument.Parse(text!);
    });

    public Task<int> NoticeCountAsync() => ReadAsync(database => database.Notices.CountAsync(TestContext.Current.CancellationToken));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(Directory, recursive: true);
    }
}

/// <param name="Output">Standard output, whole.</param>
public sealed record ImportAnswer(int ExitCode, string Output, string Error)
{
    /// <summary>The summary, which must be one line.</summary>
    public JsonElement Summary
    {
        get
        {
            Assert.Equal(Environment.NewLine, Output[Output.IndexOf(Environment.NewLine, StringComparison.Ordinal)..]);
            return JsonElement.Parse(Output);
        }
    }

    /// <summary>The five counts, which always add up.</summary>
    public void Counts(int created = 0, int updated = 0, int unchanged = 0, int refused = 0)
    {
        Assert.Equal(
            (created + updated + unchanged + refused, created, updated, unchanged, refused, refused),
            (Count("read"), Count("created"), Count("updated"), Count("unchanged"), Count("refused"), Summary.GetProperty("refusals").GetArrayLength()));
    }

    public (int Row, string Reason) Refusal(int index)
    {
        var refusal = Summary.GetProperty("refusals")[index];
        return (refusal.GetProperty("row").GetInt32(), refusal.GetProperty("reason").GetString()!);
    }

    private int Count(string name) => Summary.GetProperty(name).GetInt32();
}
