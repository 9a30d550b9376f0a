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
        foreach (var address in new[] { Links.Home("fr"), Links.Changes("en"), Links.Bodies("fr"), Links.Accessibility("en"), Links.ApiDocumentation() })
        {
            NativeMemory.GiveBackFiles(NativeMemory.FilesOnlyRead());
            using var page = await client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }

        using var answer = await client.GetAsync(Links.Notices("fr"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(before, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
