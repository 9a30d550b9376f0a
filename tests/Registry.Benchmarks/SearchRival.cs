using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Registry.Domain.Search;
using Registry.Web.Search;

namespace Registry.Benchmarks;

/// <summary>
/// The least that a search can be: a minimal API that counts the matches and ranks the newest thousand of them in the same file with the same full-text
/// expression. No page, no facets, no highlights, nothing kept.
/// </summary>
internal static class SearchRival
{
    public const string Verb = "rival-search";

    private const string Count = "SELECT count(*) FROM NoticeSearch WHERE NoticeSearch MATCH $match";

    private const string Oldest = "SELECT rowid FROM NoticeSearch WHERE NoticeSearch MATCH $match ORDER BY rowid DESC LIMIT 1 OFFSET 999";

    private const string Best = """
        SELECT n.PublicId, n.Title, n.PublishedAt
        FROM (SELECT rowid AS id, bm25(NoticeSearch, 10, 4, 1, 10, 4, 1, 10, 4, 1, 10, 4, 1) AS score
              FROM NoticeSearch WHERE NoticeSearch MATCH $match AND rowid >= $oldest ORDER BY score LIMIT 20) AS best
        JOIN Notices n ON n.Id = best.id ORDER BY best.score
        """;

    public static async Task RunAsync(string database, string address)
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.Urls.Add(address);
        app.MapGet("/search", (string q) => Answer(database, q));
        await app.RunAsync();
    }

    private static IResult Answer(string database, string words)
    {
        if (MatchExpression.Of(AnalysedQuery.From(SearchQuery.Parse(words))) is not { } match)
        {
            return Results.BadRequest();
        }

        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly");
        connection.Open();
        var total = Scalar(connection, Count, match);
        var oldest = Scalar(connection, Oldest, match);
        using var command = connection.CreateCommand();
        command.CommandText = Best;
        command.Parameters.AddWithValue("$match", match);
        command.Parameters.AddWithValue("$oldest", oldest);
        using var reader = command.ExecuteReader();
        var items = new List<Item>();
        while (reader.Read())
        {
            items.Add(new Item(reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        return Results.Ok(new { total, items });
    }

    private static long Scalar(SqliteConnection connection, string statement, string match)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.Parameters.AddWithValue("$match", match);
        return Convert.ToInt64(command.ExecuteScalar() ?? 0L, CultureInfo.InvariantCulture);
    }

    private sealed record Item(string Id, string Title, string PublishedAt);
}
