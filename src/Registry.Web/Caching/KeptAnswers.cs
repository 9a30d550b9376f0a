using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Registry.Web.Services;
using Registry.Web.Setup;

namespace Registry.Web.Caching;

/// <summary>What identifies an answer, for everybody who is not signed in.</summary>
internal readonly record struct AnswerKey(string Path, string Query, AnswerEncoding Encoding);

/// <summary>
/// Answers kept in memory, those used least recently leaving first. All belong to one data revision: when anything is published, in whatever process, all are
/// dropped, because lists, counts and links to other notices stand on nearly every page.
/// </summary>
internal sealed class KeptAnswers : IDisposable
{
    /// <summary>For what no revision tells, such as the name of the day.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(10);

    private const int SizeBesideBody = 1_024;

    private readonly RevisionWatch _revisions;
    private readonly TimeProvider _clock;
    private readonly MemoryCache _answers;
    private long _revision = -1;

    public KeptAnswers(RevisionWatch revisions, TimeProvider clock, IOptions<RegistryOptions> options)
    {
        _revisions = revisions;
        _clock = clock;
        Limit = options.Value.PublicCacheMegabytes * 1024L * 1024L;
        _answers = new MemoryCache(new MemoryCacheOptions { SizeLimit = Limit, CompactionPercentage = 0.2 });
    }

    /// <summary>In bytes; with none, nothing is kept.</summary>
    public long Limit { get; }

    /// <summary>The revision that an answer written from now on will show, or a later one.</summary>
    public long Revision()
    {
        var current = _revisions.Current();
        if (Interlocked.Exchange(ref _revision, current) != current)
        {
            _answers.Clear();
        }

        return current;
    }

    public KeptAnswer? Find(in AnswerKey key) =>
        _answers.TryGetValue(key, out Kept? kept) && kept!.Revision == Revision() && _clock.GetElapsedTime(kept.Since) < LongestLife ? kept.Answer : null;

    /// <param name="revision">As it was before the answer was written.</param>
    public void Keep(in AnswerKey key, KeptAnswer answer, long revision) =>
        _answers.Set(key, new Kept(answer, revision, _clock.GetTimestamp()), new MemoryCacheEntryOptions { Size = answer.Size + SizeBesideBody });

    public void Dispose() => _answers.Dispose();

    private sealed record Kept(KeptAnswer Answer, long Revision, long Since);
}
