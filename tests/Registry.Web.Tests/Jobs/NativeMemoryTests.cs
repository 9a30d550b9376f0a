using System.Net;
using Registry.Web.Jobs;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Jobs;

public sealed class NativeMemoryTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Registry_GaveBackItsCodeAndHeaps_AnswersAsBefore()
    {
        using var client = host.CreateClient();
        var before = await client.GetStringAsync(Links.Notices("fr"), TestContext.Current.CancellationToken);

        NativeMemory.KeepFewHeaps();
        NativeMemory.GiveBackFreed();
        NativeMemory.GiveBackCode();

        using var answer = await client.GetAsync(Links.Notices("fr"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(before, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
