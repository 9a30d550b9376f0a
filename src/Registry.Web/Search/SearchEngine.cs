using Microsoft.Data.Sqlite;
using Registry.Domain.Search;
using Registry.Web.Search.Synonyms;

namespace Registry.Web.Search;

/// <summary>Answers a query from the full-text table. Reading rows costs little, ranking them costs more: hence the cap.</summary>
public static class SearchEngine
{
    /// <summary>Among this many of the newest matches the best come first; older ones follow, newest first.</summary>
    public const int DefaultRankCap = 1_000;

    /// <summary>Shorter beginnings would find a large part of the registry, slowly.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>
    /// BM25 twice: over all columns, title 10, purpose 4, text 1; and over titles alone, with a weight that makes one occurrence count as
    /// much as any number in a text. A word of the title thus beats a mention elsewhere, whatever the lengths. FTS5 gives better ranks lower numbers.
    /// </summary>
    private const string RankStatement = """
        SELECT rowid, -bm25(NoticeSearch, 10, 4, 1, 10, 4, 1, 10, 4, 1, 10, 4, 1) - bm25(NoticeSearch, 1000, 0, 0, 1000, 0, 0, 1000, 0, 0, 1000, 0, 0)
        FROM NoticeSearch WHERE NoticeSearch MATCH $match AND rowid >= $oldest
        """;

    /// <summary>
    /// All notices that the query finds; where it finds none, those that its last word begins a word of. An empty query finds nothing.
    /// </summary>
    /// <param name="synonyms">Notices that only these find follow those that hold the words; null for the words alone.</param>
    public static SearchMatches Match(SqliteConnection connection, SearchQuery query, int rankCap = DefaultRankCap, SynonymCatalogue? synonyms = null)
    {
        var matches = WithSynonyms(connection, MatchAsWritten(connection, query, rankCap), synonyms, rankCap);
        return matches.Total == 0 && query.Terms is [.., { Text.Length: >= ShortestBeginning }] && query.WithOpenEnd() is { } open
            ? MatchAsWritten(connection, open, rankCap)
            : matches;
    }

    private static SearchMatches MatchAsWritten(SqliteConnection connection, SearchQuery query, int rankCap)
    {
        var analysed = AnalysedQuery.From(query);
        if (MatchExpression.Of(analysed) is not { } match)
        {
            return new SearchMatches(query, AllWithout(connection, analysed.Excluded), []);
        }

        var newestFirst = Matching(connection, match);
        if (newestFirst.Count == 0)
        {
            return new SearchMatches(query, [], []);
        }

        var oldest = newestFirst[Math.Min(rankCap, newestFirst.Count) - 1];
        var ranked = OwnLanguageFirst(connection, analysed, match, oldest, Ranked(connection, match, oldest));
        return new SearchMatches(
            query, [.. ranked.Select(row => row.Id), .. newestFirst.Where(id => id < oldest)], [.. ranked.Select(row => row.Score)]);
    }

    private static SearchMatches WithSynonyms(SqliteConnection connection, SearchMatches direct, SynonymCatalogue? synonyms, int rankCap)
    {
        var analysed = AnalysedQuery.From(direct.Query);
        if (synonyms?.Expand(analysed) is not { } expanded)
        {
            return direct;
        }

        var match = MatchExpression.Beyond(analysed, expanded);
        var newestFirst = Matching(connection, match);
        if (newestFirst.Count == 0)
        {
            return direct;
        }

        var oldest = newestFirst[Math.Min(rankCap, newestFirst.Count) - 1];
        return direct with
        {
            NoticeIds = [.. direct.NoticeIds, .. Ranked(connection, match, oldest).Select(row => row.Id), .. newestFirst.Where(id => id < oldest)],
            AlsoSearched = [.. expanded.SelectMany(group => group.Synonyms).Select(word => word.Text).Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }

    /// <summary>
    /// Stems of different languages meet by chance: "fraude" and "fraud" are one to the stemmers. Notices written in a language where the words are used
    /// as they were typed come first; the others stay found, after them.
    /// </summary>
    private static List<(long Id, double Score)> OwnLanguageFirst(
        SqliteConnection connection, AnalysedQuery query, string match, long oldest, List<(long Id, double Score)> ranked)
    {
        var languages = query.Wanted.ToDictionary(term => term, term => TermLanguages.Of(connection, term));
        var narrow = MatchExpression.Of(query, term => languages[term]);
        if (narrow is null || narrow == match)
        {
            return ranked;
        }

        var own = Matching(connection, narrow, oldest).ToHashSet();
        return [.. ranked.Where(row => own.Contains(row.Id)), .. ranked.Where(row => !own.Contains(row.Id))];
    }

    private static List<long> AllWithout(SqliteConnection connection, IReadOnlyList<AnalysedTerm> excluded)
    {
        if (excluded.Count == 0)
        {
            return [];
        }

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT rowid FROM NoticeSearch ORDER BY rowid";
        return [.. NewestFirst(command).Except(Matching(connection, MatchExpression.AnyOf(excluded)))];
    }

    private static List<long> Matching(SqliteConnection connection, string match, long oldest = long.MinValue)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT rowid FROM NoticeSearch WHERE NoticeSearch MATCH $match AND rowid >= $oldest ORDER BY rowid";
        command.Parameters.AddWithValue("$match", match);
        command.Parameters.AddWithValue("$oldest", oldest);
        return NewestFirst(command);
    }

    /// <summary>Turned round here: the full-text table reads backwards a third slower.</summary>
    private static List<long> NewestFirst(SqliteCommand command)
    {
        var ids = new List<long>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            ids.Add(reader.GetInt64(0));
        }

        ids.Reverse();
        return ids;
    }

    private static List<(long Id, double Score)> Ranked(SqliteConnection connection, string match, long oldest)
    {
        using var command = connection.CreateCommand();
        command.CommandText = RankStatement;
        command.Parameters.AddWithValue("$match", match);
        command.Parameters.AddWithValue("$oldest", oldest);
        var rows = new List<(long Id, double Score)>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add((reader.GetInt64(0), reader.GetDouble(1)));
        }

        rows.Sort((left, right) => (right.Score, right.Id).CompareTo((left.Score, left.Id)));
        return rows;
    }
}
