using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Registry.Browser.Tests.Hosting;

namespace Registry.Browser.Tests;

/// <summary>A public page transfers at most 30 kB in at most 8 requests, all of them to this site, with scripts on or off.</summary>
public sealed class BudgetTests(BrowserFixture fixture)
{
    private const long MostBytes = 30_000;
    private const int MostRequests = 8;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Visit_EveryPublicPage_StaysWithinItsBudget(bool withScripts)
    {
        var page = await fixture.VisitAsync(withScripts);
        // Every page is weighed as a first visit.
        var network = await page.Context.NewCDPSessionAsync(page);
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
        // A build for development keeps its gzip variants of static files uncompressed; brotli is what a published registry sends to every browser of today.
        await page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["Accept-Encoding"] = "br" });
        var requests = new ConcurrentQueue<IRequest>();
        page.Request += (_, request) => requests.Enqueue(request);

        var table = new StringBuilder("     kB  requests  page\n");
        var faults = new List<string>();
        foreach (var address in await AddressesAsync())
        {
            requests.Clear();
            // Not only loaded: the size of a request that has not ended is never told.
            var answer = await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            var bytes = 0L;
            foreach (var request in requests)
            {
                bytes += (await request.SizesAsync()).ResponseBodySize;
            }

            table.AppendLine(CultureInfo.InvariantCulture, $"{PublicPages.Kilobytes(bytes)}  {requests.Count,8}  {address}");
            faults.AddRange(Faults(address, answer!.Status, bytes, [.. requests]));
            if (await page.Locator("h1").CountAsync() != 1)
            {
                faults.Add($"{address} shows no single h1");
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine(table.ToString());
        TestContext.Current.AddAttachment("page-weights", table.ToString());
        Assert.True(faults.Count == 0, string.Join('\n', faults) + "\n" + table);
    }

    [Fact]
    public async Task Read_Notice_FitsANarrowScreenInFewRequests()
    {
        var page = await fixture.VisitAsync(withScripts: false);
        await page.SetViewportSizeAsync(320, 800);
        await page.GotoAsync("/fr/notices");
        var links = await page.Locator(".notice-list h2 a, .notice-list h3 a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        Assert.NotEmpty(links);
        var answers = new List<IResponse>();
        page.Response += (_, answer) => answers.Add(answer);
        foreach (var link in links)
        {
            answers.Clear();
            await page.GotoAsync(link);
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 320, $"{link} is wider than 320 pixels.");
            Assert.InRange(answers.Count, 1, MostRequests);
        }
    }

    private IEnumerable<string> Faults(string address, int status, long bytes, IReadOnlyList<IRequest> requests)
    {
        if (status != 200)
        {
            yield return $"{address} answers {status}";
        }

        if (bytes > MostBytes)
        {
            yield return $"{address} transfers {bytes} bytes";
        }

        if (requests.Count > MostRequests)
        {
            yield return $"{address} makes {requests.Count} requests";
        }

        foreach (var foreign in requests.Where(request => !request.Url.StartsWith(fixture.Registry.Address + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)))
        {
            yield return $"{address} asks another site: {foreign.Url}";
        }
    }

    private async Task<List<string>> AddressesAsync()
    {
        var addresses = new List<string>();
        foreach (var language in PublicPages.Languages)
        {
            addresses.AddRange(await PublicPages.InAsync(language, fixture));
        }

        return addresses;
    }
}
