using Microsoft.Data.Sqlite;

namespace Registry.Web.Search.Spelling;

/// <summary>
/// The vocabulary of the last data revision that needed it. Reading it takes a second in a very large register, so a new one is read only
/// when the last has been of use for a good while longer than that: an old one costs a suggestion for a word published seconds ago, no more.
/// </summary>
public sealed class VocabularyCache(TimeProvider clock)
{
    /// <summary>Reading takes at most one part in this many of the time.</summary>
    private const int ShareOfTime = 50;

    private readonly Lock _reading = new();
    private volatile Snapshot? _latest;

    public SearchVocabulary At(long revision, SqliteConnection connection)
    {
        if (_latest is { } latest && (latest.Revision >= revision || clock.GetElapsedTime(latest.ReadAt) < latest.Effort * ShareOfTime))
        {
            return latest.Vocabulary;
        }

        lock (_reading)
        {
            if (_latest is { } other && other.Revision >= revision)
            {
                return other.Vocabulary;
            }

            var start = clock.GetTimestamp();
            var vocabulary = SearchVocabulary.Read(connection);
            _latest = new Snapshot(revision, vocabulary, clock.GetTimestamp(), clock.GetElapsedTime(start));
            return vocabulary;
        }
    }

    private sealed record Snapshot(long Revision, SearchVocabulary Vocabulary, long ReadAt, TimeSpan Effort);
}
