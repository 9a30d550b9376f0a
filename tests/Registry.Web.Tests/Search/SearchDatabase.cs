using Microsoft.Data.Sqlite;
using Registry.Domain.Search;
using Registry.Web.Search;

namespace Registry.Web.Tests.Search;

/// <summary>A real SQLite file with the full-text table, gone with the test.</summary>
public sealed class SearchDatabase : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"search-{Guid.NewGuid():N}.db");

    public SearchDatabase()
    {
        Connection = new SqliteConnection($"Data Source={_file};Pooling=False");
        Connection.Open();
        using var command = Connection.CreateCommand();
        command.CommandText = SearchText.CreateStatement;
        command.ExecuteNonQuery();
    }

    public SqliteConnection Connection { get; }

    public void Write(long id, string language, string title, string purpose = "", string text = "") =>
        SearchText.Write(Connection, null, id, [new SearchableText(language, title, purpose, text)]);

    public IReadOnlyList<long> Find(string typed) => SearchEngine.Match(Connection, SearchQuery.Parse(typed)).NoticeIds;

    public void Dispose()
    {
        Connection.Dispose();
        File.Delete(_file);
    }
}
