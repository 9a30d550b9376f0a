using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Registry.Web.Setup;

/// <summary>How many questions one network address may send. The page asks, so that whoever is over it keeps what they typed.</summary>
public sealed class AskLimits(IOptions<RegistryOptions> options) : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<IPAddress?> _limiter = PartitionedRateLimiter.Create<IPAddress?, string>(address => RateLimitPartition.GetFixedWindowLimiter(
        SignInLimits.Partition(address),
        _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.QuestionsPerHour, Window = TimeSpan.FromHours(1) }));

    /// <summary>Counts one question; false when the address has sent enough for now.</summary>
    public bool Allow(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public ValueTask DisposeAsync() => _limiter.DisposeAsync();
}
