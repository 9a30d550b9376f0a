using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Web.Persistence;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Api;

public sealed class LimitTests
{
    [Fact]
    public async Task TooManyRequests_AreRefusedWithTheTimeToWait_KeptAnswersCountToo_PagesDoNot()
    {
        await using var host = new RegistryHost();
        host.Settings["Registry:ApiRequestsPerMinute"] = "3";
        for (var i = 0; i < 3; i++)
        {
            await (await host.SendAsync(HttpMethod.Get, "/api/v1/bodies")).JsonAsync();
        }

        var refused = await host.SendAsync(HttpMethod.Get, "/api/v1/bodies");

        await refused.ProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Get, "/fr")).StatusCode);
    }

    [Fact]
    public async Task Fault_IsAProblemWithoutItsCause()
    {
        await using var host = new RegistryHost();
        await host.UseAsync(async services =>
            await services.GetRequiredService<RegistryDbContext>().Database.ExecuteSqlRawAsync("ALTER TABLE PublishedVersions RENAME TO Elsewhere", TestContext.Current.CancellationToken));

        var problem = await (await host.SendAsync(HttpMethod.Get, "/api/v1/changes")).ProblemAsync(HttpStatusCode.InternalServerError, "fault");

        Assert.DoesNotContain("PublishedVersions", problem.ToJsonString());
    }
}
