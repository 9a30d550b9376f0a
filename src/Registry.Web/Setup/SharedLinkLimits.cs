using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Registry.Web.Setup;

/// <summary>How often one network address may open or post to shared links: whoever tries tokens is slowed down.</summary>
internal static class SharedLinkLimits
{
    public const string Policy = "shared-links";

    public static void AddSharedLinkLimits(this IServiceCollection services) =>
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RegistryOptions>>((limiter, registry) =>
            limiter.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
                SignInLimits.Partition(context.Connection.RemoteIpAddress),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = registry.Value.SharedLinkRequestsPerMinute, Window = TimeSpan.FromMinutes(1) })));
}
