using Microsoft.Extensions.Caching.Memory;

namespace Registry.Web.Services;

/// <summary>
/// A bounded memory of what was found out at one data revision. What is used least leaves first; when the revision rises, all of it is dropped.
/// </summary>
/// <param name="limit">Sum of the sizes kept, in bytes as the callers estimate them; with 0 nothing is kept.</param>
public sealed class RevisionCache(long limit) : IDisposable
{
    private readonly MemoryCache _values = new(new MemoryCacheOptions { SizeLimit = limit, CompactionPercentage = 0.2 });
    private long _revision = -1;

    /// <returns>Null where nothing is known at this revision.</returns>
    public T? Find<T>(object key, long revision)
        where T : class => _values.TryGetValue(key, out Known? known) && known!.Revision == revision ? known.Value as T : null;

    /// <param name="revision">As it was before the value was found out: what was found is at least as new.</param>
    public void Keep(object key, object value, long size, long revision)
    {
        if (size > limit)
        {
            return;
        }

        if (Interlocked.Exchange(ref _revision, revision) != revision)
        {
            _values.Clear();
        }

        _values.Set(key, new Known(value, revision), new MemoryCacheEntryOptions { Size = size });
    }

    public void Dispose() => _values.Dispose();

    private sealed record Known(object Value, long Revision);
}
