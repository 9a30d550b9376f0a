using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Registry.Benchmarks;

/// <summary>
/// What readers wait for at the size of a country: the published application and its bare rivals, side by side in one run. Prints the processor time of the
/// server for one request, as ratios to the rivals and beside their budgets.
/// </summary>
internal static class PublicBenchmark
{
    private const int WarmUpSeconds = 12;
    private const int Seconds = 8;
    private const int ShortWarmUpSeconds = 3;
    private const int ShortSeconds = 3;
    private const int Connections = 4;
    private const int ManyConnections = 16;
    private const double SearchBudget = 2.5;
    private const double PageBudget = 1.5;
    private const int MemoryBudget = 200;
    private const double StartBudget = 1.5;

    /// <summary>Twice the time after which an idle registry gives memory back.</summary>
    private static readonly TimeSpan UntilIdle = TimeSpan.FromSeconds(20);

    /// <summary>From words of nearly every notice to names of a few, alone and together.</summary>
    private static readonly (string Kind, string[] Words)[] Searches =
    [
        ("very common words", ["fiche", "relu", "personnes", "registre"]),
        ("common words", ["recours", "dossiers", "quartier", "brochure"]),
        ("two words", ["recours+cantine", "dossiers+quotient", "cotation+logement", "horaires+quartier"]),
        ("rare words", ["tannerie", "lichen", "lavande", "goélette"]),
    ];

    public static async Task<int> RunAsync(string[] options, TextWriter output)
    {
        if (!WrkLoad.IsInstalled)
        {
            await Console.Error.WriteLineAsync("This benchmark loads the servers with wrk: install it first (apt-get install wrk).");
            return 2;
        }

        var notices = int.Parse(Option(options, "--notices") ?? "100000", CultureInfo.InvariantCulture);
        var data = Option(options, "--data") ?? Path.Combine(Path.GetTempPath(), $"registry-benchmark-{notices}");
        var app = await PublishedApplication.MakeAsync();
        await PrepareAsync(app, data, notices);
        await output.WriteLineAsync($"{notices} notices, {Machine.Describe()}");
        using (var kept = await StartAsync(app, data, cacheMegabytes: 16))
        {
            await output.WriteLineAsync(Line("start to the first answer, home page", kept.FirstAnswer.TotalSeconds, "s", StartBudget));
            await MeasurePageAsync(kept, output);
            await MeasureKeptAsync(kept, output);
        }

        using var bare = await StartAsync(app, data, cacheMegabytes: 0);
        await MeasureSearchAsync(bare, Path.Combine(data, "registry.db"), output);
        await output.WriteLineAsync(Line("resident memory at the end of the last search", bare.Memory, "MB", MemoryBudget));
        await Task.Delay(UntilIdle);
        await output.WriteLineAsync(Line("resident memory after the searches", bare.Memory, "MB", MemoryBudget));
        return 0;
    }

    /// <summary>Item, list and search of the API, kept and not kept, beside a minimal API on the same file.</summary>
    public static async Task<int> RunApiAsync(string[] options, TextWriter output)
    {
        if (!WrkLoad.IsInstalled)
        {
            await Console.Error.WriteLineAsync("This benchmark loads the servers with wrk: install it first (apt-get install wrk).");
            return 2;
        }

        var notices = int.Parse(Option(options, "--notices") ?? "10000", CultureInfo.InvariantCulture);
        var data = Option(options, "--data") ?? Path.Combine(Path.GetTempPath(), $"registry-benchmark-{notices}");
        var database = Path.Combine(data, "registry.db");
        var app = await PublishedApplication.MakeAsync();
        await PrepareAsync(app, data, notices);
        await output.WriteLineAsync($"{notices} notices, {Machine.Describe()}");
        using var rival = await MeasuredServer.StartAsync("dotnet", address => [typeof(PublicBenchmark).Assembly.Location, ApiRival.Verb, database, address], "/list");
        using var searchRival = await MeasuredServer.StartAsync("dotnet", address => [typeof(PublicBenchmark).Assembly.Location, SearchRival.Verb, database, address], "/search?q=lichen");
        foreach (var (kind, megabytes) in new[] { ("kept", 16), ("no answer kept", 0) })
        {
            using var server = await StartAsync(app, data, megabytes);
            string[] items = [.. (await NoticePagesAsync(server, count: 100)).Select(page => page.Split('/')[3])];
            var words = Searches.SelectMany(search => search.Words).ToList();
            await MeasureAsync($"item API, {kind}", server, [.. items.Select(id => "/api/v1/notices/" + id)], rival, [.. items.Select(id => "/item/" + id)], output);
            await MeasureAsync($"list API, {kind}", server, ["/api/v1/notices"], rival, ["/list"], output);
            await MeasureAsync(
                $"search API, {kind}",
                server,
                [.. words.Select(word => SearchPath(word).Replace("/fr/notices", "/api/v1/notices", StringComparison.Ordinal))],
                searchRival,
                [.. words.Select(word => "/search" + SearchPath(word)["/fr/notices".Length..])],
                output);
        }

        return 0;
    }

    private static async Task MeasureAsync(string what, MeasuredServer server, string[] ours, MeasuredServer rival, string[] theirs, TextWriter output)
    {
        await WrkLoad.RunAsync(server, ours, Connections, ShortWarmUpSeconds);
        await WrkLoad.RunAsync(rival, theirs, Connections, ShortWarmUpSeconds);
        var their = await WrkLoad.RunAsync(rival, theirs, Connections, ShortSeconds);
        await output.WriteLineAsync(Ratio(what, await WrkLoad.RunAsync(server, ours, Connections, ShortSeconds), their, SearchBudget));
    }

    private static Task<MeasuredServer> StartAsync(string app, string data, int cacheMegabytes) => MeasuredServer.StartAsync(
        Path.Combine(app, "Registry.Web"),
        address => ["--urls", address, $"--Registry:PublicCacheMegabytes={cacheMegabytes}", "--Registry:ApiRequestsPerMinute=0"],
        "/fr",
        Environment(data));

    /// <summary>The notice page from the memory of the application, beside Kestrel with the same bytes.</summary>
    private static async Task MeasurePageAsync(MeasuredServer server, TextWriter output)
    {
        var pages = await NoticePagesAsync(server, count: 100);
        using var client = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None });
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync(server.Address + pages[0]));
        using var rival = await MeasuredServer.StartAsync("dotnet", address => [typeof(PublicBenchmark).Assembly.Location, BytesRival.Verb, file, address], "/");
        await WrkLoad.RunAsync(server, pages, Connections, WarmUpSeconds);
        await WrkLoad.RunAsync(rival, ["/"], Connections, WarmUpSeconds);
        var theirs = await WrkLoad.RunAsync(rival, ["/"], Connections, Seconds);
        var ours = await WrkLoad.RunAsync(server, pages, Connections, Seconds);
        await output.WriteLineAsync(Ratio("notice page, 100 notices, kept", ours, theirs, PageBudget));
        File.Delete(file);
    }

    private static async Task MeasureKeptAsync(MeasuredServer server, TextWriter output)
    {
        string[] searches = [.. Searches.SelectMany(search => search.Words).Select(SearchPath)];
        await WrkLoad.RunAsync(server, searches, Connections, WarmUpSeconds);
        await output.WriteLineAsync(Alone("search page, kept", await WrkLoad.RunAsync(server, searches, ManyConnections, Seconds)));
        await output.WriteLineAsync(Alone("list API, kept", await WrkLoad.RunAsync(server, ["/api/v1/notices"], Connections, Seconds)));
        string[] items = [.. (await NoticePagesAsync(server, count: 100)).Select(page => "/api/v1/notices/" + page.Split('/')[3])];
        await output.WriteLineAsync(Alone("item API, kept", await WrkLoad.RunAsync(server, items, Connections, Seconds)));
    }

    /// <summary>The work of a search, page after page, with no answer kept: only totals, counts, orders and read notices are.</summary>
    private static async Task MeasureSearchAsync(MeasuredServer server, string database, TextWriter output)
    {
        using var rival = await MeasuredServer.StartAsync(
            "dotnet", address => [typeof(PublicBenchmark).Assembly.Location, SearchRival.Verb, database, address], "/search?q=lichen");
        using var client = new HttpClient();
        foreach (var (kind, words) in Searches)
        {
            foreach (var word in words)
            {
                var since = Stopwatch.GetTimestamp();
                await client.GetStringAsync(server.Address + SearchPath(word));
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  first search for {word}: {Stopwatch.GetElapsedTime(since).TotalMilliseconds:0} ms"));
            }

            string[] ours = [.. Enumerable.Range(1, 5).SelectMany(page => words.Select(word => $"{SearchPath(word)}&page={page}"))];
            string[] theirs = [.. words.Select(word => $"/search?q={Uri.EscapeDataString(word).Replace("%2B", "+", StringComparison.Ordinal)}")];
            await WrkLoad.RunAsync(server, ours, Connections, WarmUpSeconds);
            await WrkLoad.RunAsync(rival, theirs, Connections, WarmUpSeconds);
            var rivals = await WrkLoad.RunAsync(rival, theirs, ManyConnections, Seconds);
            var own = await WrkLoad.RunAsync(server, ours, ManyConnections, Seconds);
            string[] lists = [.. ours.Select(path => path.Replace("/fr/notices", "/api/v1/notices", StringComparison.Ordinal))];
            await WrkLoad.RunAsync(server, lists, Connections, WarmUpSeconds);
            var json = await WrkLoad.RunAsync(server, lists, ManyConnections, Seconds);
            await output.WriteLineAsync(Ratio($"search, {kind}, no answer kept", own, rivals, SearchBudget));
            await output.WriteLineAsync(Ratio($"list API, {kind}, no answer kept", json, rivals, SearchBudget));
        }
    }

    private static string SearchPath(string words) => $"/fr/notices?q={Uri.EscapeDataString(words).Replace("%2B", "+", StringComparison.Ordinal)}";

    private static async Task<string[]> NoticePagesAsync(MeasuredServer server, int count)
    {
        using var client = new HttpClient();
        var pages = new List<string>();
        for (var page = 1; pages.Count < count; page++)
        {
            using var list = JsonDocument.Parse(await client.GetStringAsync($"{server.Address}/api/v1/notices?page={page}"));
            pages.AddRange(list.RootElement.GetProperty("items").EnumerateArray().Select(item => new Uri(item.GetProperty("url").GetString()!).AbsolutePath));
        }

        return [.. pages.Take(count)];
    }

    private static async Task PrepareAsync(string app, string data, int notices)
    {
        await VerbAsync(app, data, "migrate");
        await VerbAsync(app, data, "demo", "generate", "--notices", notices.ToString(CultureInfo.InvariantCulture));
    }

    private static Task VerbAsync(string app, string data, params string[] arguments) => RunAsync(Path.Combine(app, "Registry.Web"), Environment(data), arguments);

    private static async Task RunAsync(string program, (string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed.");
        }
    }

    private static (string Name, string Value)[] Environment(string data) => [("ASPNETCORE_ENVIRONMENT", "Production"), ("Registry__DataDirectory", data)];

    private static string? Option(string[] options, string name) =>
        Array.IndexOf(options, name) is >= 0 and var place && place + 1 < options.Length ? options[place + 1] : null;

    private static string Ratio(string what, Load ours, Load theirs, double budget) => string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: {ours.Processor:0} µs, rival {theirs.Processor:0} µs, ratio {ours.Processor / theirs.Processor:0.00} (budget {budget:0.0}); p99 {ours.P99}, rival {theirs.P99}; {ours.Requests} requests");

    private static string Alone(string what, Load ours) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}: {ours.Processor:0} µs; p99 {ours.P99}; {ours.Requests} requests");

    private static string Line(string what, double value, string unit, double budget) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}: {value:0.00} {unit} (budget {budget:0.0})");
}
