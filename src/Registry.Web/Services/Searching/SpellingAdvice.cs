using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Search;
using Registry.Web.Persistence;
using Registry.Web.Search;
using Registry.Web.Search.Spelling;
using Registry.Web.Search.Synonyms;

namespace Registry.Web.Services.Searching;

/// <summary>
/// "Did you mean": words that no notice holds are replaced by the nearest ones that some do, and what results is offered only if it finds more.
/// Asked only where little is found, since it reads the vocabulary.
/// </summary>
public sealed class SpellingAdvice(RegistryDbContext database, DataRevision revisions, VocabularyCache vocabularies, WrittenWords written, SynonymCatalogue synonyms, NoticeSearch search)
{
    /// <summary>With more results than this nobody is asked what they meant.</summary>
    public const int LittleFound = 2;

    private const int ShortestWord = 4;
    private const int ShortestWordForTwoSlips = 7;
    private const int ShortestWordForSureOfTwoSlips = 8;

    /// <summary>Words of the index that are looked at for one mistyped word, and of these the ones that are tried.</summary>
    private const int MostNear = 8;
    private const int MostTried = 3;
    private const int MostMistakes = 3;

    /// <summary>A word that no notice holds, only the synonym files, has to be clearly nearer.</summary>
    private const double LessThanAWordInUse = 0.5;

    /// <param name="found">Notices that the words find as they were typed.</param>
    public async Task<SpellingSuggestion?> SuggestAsync(SearchRequest request, int found, CancellationToken cancellation)
    {
        var query = SearchQuery.Parse(found == 0 ? Apart(request.Text) : request.Text);
        if (found > LittleFound || query.IsEmpty)
        {
            return null;
        }

        var corrections = await CorrectionsAsync(query, cancellation);
        if (corrections.Count == 0 || corrections.Any(correction => correction.Words.Count == 0))
        {
            return null;
        }

        foreach (var choice in Choices(corrections))
        {
            var text = choice.Aggregate(query, (corrected, word) => corrected.With(word.Term, word.Candidate.Text)).ToString();
            var total = await search.CountAsync(request.For(text), cancellation);
            if (total > found)
            {
                return new SpellingSuggestion(text, total, choice.All(word => word.Candidate.IsSure));
            }
        }

        return null;
    }

    /// <summary>Words that a hyphen joins are mistyped one by one.</summary>
    private static string Apart(string text) =>
        string.Concat(text.Select((character, index) => character == '-' && index > 0 && char.IsLetter(text[index - 1]) ? ' ' : character));

    private async Task<IReadOnlyList<Correction>> CorrectionsAsync(SearchQuery query, CancellationToken cancellation)
    {
        var revision = await revisions.CurrentAsync(cancellation);
        await database.Database.OpenConnectionAsync(cancellation);
        try
        {
            var connection = (SqliteConnection)database.Database.GetDbConnection();
            var vocabulary = vocabularies.At(revision, connection);
            var corrections = new List<Correction>();
            for (var term = 0; term < query.Terms.Count && corrections.Count < MostMistakes; term++)
            {
                var analysed = AnalysedTerm.From(query.Terms[term]);
                if (query.Terms[term] is { IsPhrase: false, IsExcluded: false } && analysed.StemsIn(SearchLanguage.Other) is [var word] && !synonyms.Words.ContainsKey(word) && !vocabulary.Knows(analysed))
                {
                    corrections.Add(new Correction(term, await CandidatesAsync(word, analysed, vocabulary, connection, cancellation)));
                }
            }

            return corrections;
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    private async Task<IReadOnlyList<Candidate>> CandidatesAsync(
        string word, AnalysedTerm analysed, SearchVocabulary vocabulary, SqliteConnection connection, CancellationToken cancellation)
    {
        if (word.Length < ShortestWord)
        {
            return [];
        }

        var most = word.Length < ShortestWordForTwoSlips ? 1 : 2;
        string[] spellings = [.. SearchLanguages.All.SelectMany(analysed.StemsIn).Prepend(word).Distinct()];
        var candidates = new Dictionary<string, (double Score, int Slips)>(StringComparer.Ordinal);
        foreach (var (near, rank) in vocabulary.Near(spellings, most, MostNear).Select((near, rank) => (near, rank)))
        {
            foreach (var spelling in await written.OfAsync(near, connection, cancellation))
            {
                var folded = string.Concat(TextAnalysis.Tokens(spelling, SearchLanguage.Other).Select(token => token.Stem));
                // "benifit" is two slips from "benefits", but one from its stem: what it finds is near.
                var slips = Math.Min(EditDistance.Between(word, folded, most + 1), near.IsForm ? int.MaxValue : EditDistance.Between(word, near.Text, most + 1));
                // The order in which the index offers them holds its frequencies.
                var score = Likeness.Of(slips, word[0] == folded[0], notices: 0) + (rank / 100.0);
                if (slips <= most + 1 && (!candidates.TryGetValue(spelling, out var known) || score < known.Score))
                {
                    candidates[spelling] = (score, slips);
                }
            }
        }

        foreach (var (folded, known) in synonyms.Words)
        {
            var slips = EditDistance.Between(word, folded, most);
            if (slips <= most)
            {
                candidates.TryAdd(known, (Likeness.Of(slips, word[0] == folded[0], notices: 0) + LessThanAWordInUse, slips));
            }
        }

        var ordered = candidates.OrderBy(candidate => candidate.Value.Score).Take(MostTried).ToList();
        return [.. ordered.Select((candidate, index) => new Candidate(candidate.Key, index == 0 && IsSure(word, candidate.Value.Slips)))];
    }

    /// <summary>Near enough to be shown at once: the page says so, and an empty list would help less than the likeliest of several words.</summary>
    private static bool IsSure(string typed, int slips) => slips == 1 || (slips == 2 && typed.Length >= ShortestWordForSureOfTwoSlips);

    /// <summary>Every way to correct all the words, the likeliest first.</summary>
    private static IEnumerable<IReadOnlyList<(int Term, Candidate Candidate)>> Choices(IReadOnlyList<Correction> corrections)
    {
        IEnumerable<IReadOnlyList<(int Term, Candidate Candidate)>> choices = [[]];
        foreach (var correction in corrections)
        {
            choices = [.. choices.SelectMany(choice => correction.Words.Select(word => (IReadOnlyList<(int, Candidate)>)[.. choice, (correction.Term, word)]))];
        }

        return choices.OrderBy(choice => choice.Sum(word => corrections.First(correction => correction.Term == word.Term).Words.ToList().IndexOf(word.Candidate)));
    }

    private sealed record Correction(int Term, IReadOnlyList<Candidate> Words);

    private sealed record Candidate(string Text, bool IsSure);
}
