using System.Numerics;
using Microsoft.Data.Sqlite;

namespace Registry.Web.Search.Spelling;

/// <summary>The words of the index that a mistyped one may have been meant as. Immutable, shared by all requests.</summary>
public sealed class SearchVocabulary
{
    private const int ShortestWord = 4;
    private const int LongestWord = 30;

    private readonly HashSet<(SearchLanguage Language, string Stem)> _stems = [];
    private readonly List<Entry> _entries = [];

    /// <summary>Reads every word of the index.</summary>
    public static SearchVocabulary Read(SqliteConnection connection)
    {
        var vocabulary = new SearchVocabulary();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT term, substr(col, -2), sum(doc) FROM NoticeSearchWords GROUP BY 1, 2";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            vocabulary.Add(reader.GetString(0), SearchLanguages.Of(reader.GetString(1)), reader.GetInt32(2));
        }

        return vocabulary;
    }

    /// <summary>Whether notices of some language hold the word or another form of it.</summary>
    internal bool Knows(AnalysedTerm term) => SearchLanguages.All.Any(language => term.StemsIn(language).All(stem => _stems.Contains((language, stem))));

    /// <summary>Words near to one of the given spellings, the nearest first, then those of most notices.</summary>
    /// <param name="spellings">The word as typed, folded, and its stems.</param>
    /// <param name="mostSlips">See <see cref="EditDistance"/>.</param>
    internal IReadOnlyList<NearWord> Near(IReadOnlyCollection<string> spellings, int mostSlips, int mostWords)
    {
        var near = new List<(NearWord Word, double Score)>();
        var typed = spellings.Select(spelling => (Text: spelling, Letters: LettersOf(spelling))).ToList();
        foreach (var entry in _entries)
        {
            var slips = mostSlips + 1;
            foreach (var (text, letters) in typed)
            {
                // A slip changes two letters of the set at most.
                if (Math.Abs(text.Length - entry.Text.Length) <= mostSlips && BitOperations.PopCount(letters ^ entry.Letters) <= 2 * mostSlips)
                {
                    slips = Math.Min(slips, EditDistance.Between(text, entry.Text, mostSlips));
                }
            }

            if (slips <= mostSlips)
            {
                near.Add((new NearWord(entry.Text, entry.IsForm), Likeness.Of(slips, typed[0].Text[0] == entry.Text[0], entry.Notices)));
            }
        }

        return [.. near.OrderBy(word => word.Score).Select(word => word.Word).Distinct().Take(mostWords)];
    }

    private void Add(string term, SearchLanguage language, int notices)
    {
        var isForm = term[0] == TextAnalysis.FormMark;
        var text = isForm ? term[1..] : term;
        if (!isForm)
        {
            // A mistyped word may have the stem that a right one looks like: "déneigemment" stems to "deneigement".
            _stems.Add((language, text));
        }

        if (text.Length is >= ShortestWord and <= LongestWord && text.All(char.IsLetter))
        {
            _entries.Add(new Entry(text, isForm, notices, LettersOf(text)));
        }
    }

    /// <summary>A set of letters, to leave far words out fast.</summary>
    private static ulong LettersOf(string text) => text.Aggregate(0UL, (letters, character) => letters | 1UL << (character & 63));

    private readonly record struct Entry(string Text, bool IsForm, int Notices, ulong Letters);
}

/// <summary>A word of the index.</summary>
/// <param name="IsForm">Written so in a title or a purpose; else it is a stem.</param>
internal sealed record NearWord(string Text, bool IsForm);
