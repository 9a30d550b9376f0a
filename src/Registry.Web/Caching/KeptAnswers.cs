using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Registry.Web.Services;
using Registry.Web.Setup;

namespace Registry.Web.Caching;

/// <summary>What identifies an answer, for everybody who is not signed in.</summary>
internal sealed record AnswerKey(string Path, string Query, AnswerEncoding Encoding);

/// <summary>
/// Answers kept in memory. All belong to one data revision: when anything is published, in whatever process, none of them is given any more, because lists,
/// counts and links to other notices stand on nearly every page.
/// </summary>
internal sealed class KeptAnswers(RevisionWatch revisions, TimeProvider clock, IOptions<RegistryOptions> options) : IDisposable
{
    /// <summary>For what no revision tells, such as the day of today.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(10);

    private const int SizeBesideBody = 1_024;

    private readonly RevisionCache _answers = new(options.Value.PublicCacheMegabytes * 1024L * 1024L);

    public bool AreKept => options.Value.PublicCacheMegabytes > 0;

    /// <summary>What an answer written from now on will show is at least as new.</summary>
    public long Revision() => revisions.Current();

    /// <returns>Null too where the database cannot be asked: whoever answers the request says so, or needs no database.</returns>
    public KeptAnswer? Find(AnswerKey key)
    {
        try
        {
            return _answers.Find<Kept>(key, Revision()) is { } kept && clock.GetElapsedTime(kept.Since) < LongestLife ? kept.Answer : null;
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    /// <param name="revision">As it was before the answer was written.</param>
    public void Keep(AnswerKey key, KeptAnswer answer, long revision) =>
        _answers.Keep(key, new Kept(answer, clock.GetTimestamp()), answer.Size + SizeBesideBody, revision);

    public void Dispose() => _answers.Dispose();

    private sealed record Kept(KeptAnswer Answer, long Since);
}
