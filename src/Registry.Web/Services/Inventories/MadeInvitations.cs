using Microsoft.Extensions.Caching.Memory;
using Registry.Web.Services.Together;

namespace Registry.Web.Services.Inventories;

/// <summary>
/// Secret addresses between the request that made them and the page that shows them, once: nowhere but in the memory of this process, and not
/// for long. A cookie could not hold those of two hundred departments.
/// </summary>
public sealed class MadeInvitations : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions());

    /// <returns>The key that the page needs.</returns>
    public string Keep(long campaignId, IReadOnlyList<CampaignInvitation> invitations)
    {
        var key = LinkToken.New();
        _kept.Set((campaignId, key), invitations, Longest);
        return key;
    }

    /// <summary>Empty where they were shown already, or nobody came for them.</summary>
    public IReadOnlyList<CampaignInvitation> Take(long campaignId, string key)
    {
        if (!_kept.TryGetValue((campaignId, key), out IReadOnlyList<CampaignInvitation>? invitations))
        {
            return [];
        }

        _kept.Remove((campaignId, key));
        return invitations!;
    }

    public void Dispose() => _kept.Dispose();
}
