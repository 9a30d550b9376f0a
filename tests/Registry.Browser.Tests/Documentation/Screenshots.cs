using Microsoft.Playwright;
using Registry.Browser.Tests.Hosting;

namespace Registry.Browser.Tests.Documentation;

/// <summary>Takes the pictures of <c>docs/screenshots</c>, for <c>docs/screenshots/take</c>; not part of a test run.</summary>
public sealed class Screenshots(BrowserFixture fixture)
{
    private const int LargestFolder = 4_000_000;

    /// <summary>An A4 page at 96 dots per inch.</summary>
    private const int PaperWidth = 794;
    private const int PaperHeight = 1123;

    private static readonly (string Name, int Width, int Height, ColorScheme Colours, Media Media)[] Ways =
    [
        ("wide", 1280, 1500, ColorScheme.Light, Media.Screen),
        ("narrow", 320, 1300, ColorScheme.Light, Media.Screen),
        ("dark", 1280, 1100, ColorScheme.Dark, Media.Screen),
        ("print", PaperWidth, PaperHeight, ColorScheme.Light, Media.Print),
    ];

    [Fact(Explicit = true)]
    public async Task Take()
    {
        var folder = Environment.GetEnvironmentVariable("REGISTRY_SCREENSHOTS") ?? throw new InvalidOperationException("REGISTRY_SCREENSHOTS names no directory.");
        var asked = Environment.GetEnvironmentVariable("REGISTRY_SCREENSHOT_NAMES")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var subjects = await SubjectsAsync();
        Assert.Empty(asked.Except(subjects.Select(subject => subject.Name)));
        var missing = new List<string>();
        foreach (var (name, address) in subjects.Where(subject => asked.Length == 0 || asked.Contains(subject.Name)))
        {
            foreach (var way in Ways)
            {
                var page = await fixture.VisitAsync(colours: way.Colours, width: way.Width);
                await page.EmulateMediaAsync(new() { Media = way.Media, ColorScheme = way.Colours });
                if ((await page.GotoAsync(address))!.Status != 200)
                {
                    missing.Add(address);
                    break;
                }

                await page.SetViewportSizeAsync(way.Width, way.Height);
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}-{way.Name}.png"), PalettePng.Shrink(await page.ScreenshotAsync()), TestContext.Current.CancellationToken);
                await page.Context.CloseAsync();
            }
        }

        Assert.True(missing.Count == 0, "These pages do not answer: " + string.Join(", ", missing));
        var size = new DirectoryInfo(folder).EnumerateFiles("*.png").Sum(file => file.Length);
        Assert.True(size < LargestFolder, $"The pictures weigh {size} bytes, more than {LargestFolder}.");
    }

    private async Task<IReadOnlyList<(string Name, string Address)>> SubjectsAsync()
    {
        using var visitor = new HttpClient { BaseAddress = new Uri(fixture.Registry.Address) };
        var (notice, other) = await PublicPages.NoticesAsync(visitor);
        return
        [
            ("home", "/fr"),
            ("lab", "/fr/lab/pollution-peaks?pick=peak"),
            ("waterfall", "/fr/lab/pollution-peaks?pick=missed#why"),
            ("ladder", "/fr/lab/pollution-peaks/models"),
            ("handout", "/fr/learn/explainable-ai/prediction/handout"),
            ("search", "/fr/notices?q=stationnement"),
            ("notice", $"/fr/notices/{notice}"),
            ("changes", $"/fr/notices/{notice}/changes"),
            ("compare", $"/fr/compare?id={notice}&id={other}"),
            ("dataset", await PublicPages.FirstLinkAsync(visitor, "/fr/datasets", "main a[href*='/datasets/']")),
            ("decision", $"/fr/decision/{notice}"),
        ];
    }
}
