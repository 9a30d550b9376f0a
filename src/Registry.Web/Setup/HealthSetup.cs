using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Registry.Web.Setup;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: its database is reachable and migrated.</summary>
internal static class HealthSetup
{
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<DatabaseIsMigrated>("database");

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        endpoints.MapHealthChecks("/health/ready");
    }

    private sealed class DatabaseIsMigrated(DataDirectory directory) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var isUpToDate = await DatabaseStartup.IsUpToDateAsync(directory.Database, cancellationToken);
            return isUpToDate ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("Migrations are pending.");
        }
    }
}
