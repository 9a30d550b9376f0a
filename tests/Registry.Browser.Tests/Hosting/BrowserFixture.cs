using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Registry.Browser.Tests.Hosting.BrowserFixture))]

namespace Registry.Browser.Tests.Hosting;

/// <summary>One registry with its demonstration and one browser for all tests. Each test has a context, and so cookies, of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;

    public RegistryProcess Registry { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(_playwright);
        Registry = await RegistryProcess.StartAsync();
    }

    /// <summary>Milliseconds.</summary>
    private const float LongestVisit = 600_000;

    /// <summary>A new visitor. Scripts run only where a test needs them: nothing in the registry does.</summary>
    public async Task<IPage> VisitAsync(bool withScripts = false, ColorScheme colours = ColorScheme.Light, int width = 1280)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Registry.Address,
            JavaScriptEnabled = withScripts,
            ColorScheme = colours,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        // The first visit to the lab waits until its models have learnt, on a machine that runs other tests beside.
        context.SetDefaultNavigationTimeout(LongestVisit);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        if (Registry is not null)
        {
            await Registry.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
