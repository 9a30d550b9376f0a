using System.Buffers;
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

    /// <summary>Letters of a word that is also looked for as the beginning of a compound, where fewer notices than <see cref="FewMatches"/> hold it alone.</summary>
    private const int ShortestCompoundPart = 5;

    private const int FewMatches = 20;

    /// <summary>Who types these reads French; Dutch has ë and ï too.</summary>
    private static readonly SearchValues<char> FrenchLetters = SearchValues.Create("àâçéèêîôùûœÀÂÇÉÈÊÎÔÙÛŒ");

    /// <summary>
    /// BM25 twice: over all columns, title 10, purpose 4, text 1; and over titles alone, with a weight that makes one occurrence count as
    /// much as any number in a text. A word of the title thus beats a mention elsewhere, whatever the lengths. FTS5 gives better ranks lower numbers.
    /// </summary>
    private const string RankStatement = """
        SELECT rowid, -bm25(NoticeSearch, 10, 4, 1, 10, 4, 1, 10, 4, 1, 10, 4, 1) - bm25(NoticeSearch, 1000, 0, 0, 1000, 0, 0, 1000, 0, 0, 1000, 0, 0)
        FROM NoticeSearch WHERE NoticeSearch MATCH $match AND rowid >= $oldest
        """;

    /// <summary>
    /// All notices that the query finds. Where they are few, notices with longer words that begin as typed follow. An empty query finds nothing.
    /// </summary>
    /// <param name="synonyms">What these find too; null for the words alone.</param>
    /// <param name="reading">Language of the reader, unless the words show it; null for no preference.</param>
    public static SearchMatches Match(
        SqliteConnection connection, SearchQuery query, int rankCap = DefaultRankCap, SynonymCatalogue? synonyms = null, string? reading = null)
    {
        SearchLanguage? read = query.Terms.Any(term => term.Text.AsSpan().ContainsAny(FrenchLetters)) ? SearchLanguage.French : reading is null ? null : SearchLanguages.Of(reading);
        var matches = MatchWords(connection, query, rankCap, synonyms, read);
        return matches.Total > 0
            ? matches
            : OpenEnds(query).OfType<SearchQuery>()
                .Select(open => MatchWords(connection, open, rankCap, synonyms: null, read))
                .FirstOrDefault(open => open.Total > 0, matches);
    }

    /// <summary>Where nothing is found: first the last word, which may not be finished, then all of them.</summary>
    private static IEnumerable<SearchQuery?> OpenEnds(SearchQuery query) =>
        [query.Terms is [.., { Text.Length: >= ShortestBeginning }] ? query.WithOpenEnd() : null, query.WithOpenEnds(ShortestBeginning)];

    private static SearchMatches MatchWords(
        SqliteConnection connection, SearchQuery query, int rankCap, SynonymCatalogue? synonyms, SearchLanguage? reading)
    {
        var analysed = AnalysedQuery.From(query);
        if (MatchExpression.Of(analysed) is not { } match)
        {
            return new SearchMatches(query, AllWithout(connection, analysed.Excluded));
        }

        var words = Best(connection, match, rankCap, reading is { } own ? MatchExpression.AnyIn(analysed.Wanted, own) : null);
        var expanded = synonyms?.Expand(analysed);
        var order = RankOrder.Of(words.Ranked, analysed, reading, expression => Matching(connection, expression, words.Oldest).ToHashSet(), term => TermLanguages.Of(connection, term), synonyms is not null && analysed.Wanted.Any(synonyms.Holds));
        var longer = words.Ranked.Count + words.Older.Count < FewMatches ? Longer(connection, query, rankCap, reading) : null;
        var direct = new SearchMatches(longer?.Query ?? query, [.. order.First, .. longer?.NoticeIds.Except(words.Ranked).Except(words.Older) ?? [], .. order.Last, .. words.Older]);
        if (expanded is null)
        {
            return direct;
        }

        var others = Best(connection, MatchExpression.Beyond(analysed, expanded), rankCap, reading is { } mine ? MatchExpression.SynonymsIn(expanded, mine) : null);
        var asWritten = others.Ranked.Count == 0 ? [] : Matching(connection, MatchExpression.AsWritten(expanded), others.Oldest).ToHashSet();
        return direct with
        {
            NoticeIds =
            [
                .. direct.NoticeIds.SkipLast(order.Last.Count + words.Older.Count)
                    .Concat(others.Ranked.Where(asWritten.Contains))
                    .Concat(direct.NoticeIds.TakeLast(order.Last.Count + words.Older.Count))
                    .Concat(others.Ranked)
                    .Concat(others.Older)
                    .Distinct(),
            ],
            AlsoSearched = others.Ranked.Count == 0
                ? []
                : [.. expanded.SelectMany(group => group.ReadableIn(reading)).Select(word => word.Text).Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }

    /// <summary>Notices with a word that begins like one of the query, compounds above all; null where there is none.</summary>
    private static SearchMatches? Longer(SqliteConnection connection, SearchQuery query, int rankCap, SearchLanguage? reading) =>
        query.Terms.All(term => !term.IsBeginning) && query.WithOpenEnds(ShortestCompoundPart) is { } open && MatchWords(connection, open, rankCap, synonyms: null, reading) is { Total: > 0 } longer
            ? longer
            : null;

    /// <param name="readable">Finds what the reader can read; null where that is not known.</param>
    private static BestMatches Best(SqliteConnection connection, string match, int rankCap, string? readable)
    {
        var newestFirst = Matching(connection, match);
        if (newestFirst.Count == 0)
        {
            return new BestMatches([], [], 0);
        }

        var oldest = newestFirst[Math.Min(rankCap, newestFirst.Count) - 1];
        HashSet<long> read = readable is null ? [] : [.. Matching(connection, readable, oldest)];
        return new BestMatches(RankOrder.ByScore(Ranked(connection, match, oldest), read), [.. newestFirst.Where(id => id < oldest)], oldest);
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

        return rows;
    }

    /// <param name="Ranked">The best first.</param>
    /// <param name="Older">Not ranked, newest first.</param>
    /// <param name="Oldest">The oldest that was ranked.</param>
    private readonly record struct BestMatches(IReadOnlyList<long> Ranked, IReadOnlyList<long> Older, long Oldest);
}
