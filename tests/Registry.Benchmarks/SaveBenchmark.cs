using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Web;
using Registry.Web.Demonstration;
using Registry.Web.Services.Demonstration;
using Registry.Web.Setup;

namespace Registry.Benchmarks;

/// <summary>Saves one answer again and again through the real pages, as a signed-in officer does, and tells the time inside the server.</summary>
internal static class SaveBenchmark
{
    private const int WarmUp = 50;
    private const int Saves = 300;
    private const double TargetMilliseconds = 10;
    private const string Screen = "essential-HUM-01";
    private const string Question = "HUM-01";

    private static readonly string[] Options = ["information", "support"];

    public static async Task RunAsync(TextWriter output)
    {
        var machine = Machine.Describe();
        var directory = Directory.CreateTempSubdirectory("registry-benchmark-").FullName;
        try
        {
            var times = await MeasureAsync(directory);
            times.Sort();
            string[] lines =
            [
                $"Server time of a question save, over {times.Count} saves, {WarmUp} to warm up:",
                Line("median", times[times.Count / 2]),
                Line("95th percentile", times[times.Count * 95 / 100]),
                Line("longest", times[^1]),
                Line("target for the median", TargetMilliseconds),
                $"  {machine}",
            ];
            await output.WriteLineAsync(string.Join(Environment.NewLine, lines));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static string Line(string name, double milliseconds) => string.Create(CultureInfo.InvariantCulture, $"  {name}: {milliseconds:0.0} ms");

    private static async Task<List<double>> MeasureAsync(string directory)
    {
        var watch = new SaveWatch();
        await using var app = RegistryApplication.Build(
            ["--environment=Development", "--urls=http://127.0.0.1:0", $"--Registry:DataDirectory={directory}", "--Logging:LogLevel:Default=Warning"],
            builder => builder.Services.AddSingleton<IStartupFilter>(watch));
        await DatabaseStartup.PrepareAsync(app.Services, CancellationToken.None);
        await app.StartAsync();
        using var officer = await SignInAsync(app.Urls.First());
        var screen = await StartAsync(officer);
        for (var turn = 0; turn < WarmUp + Saves; turn++)
        {
            await PostAsync(officer, screen, (Question, Options[turn % Options.Length]));
        }

        await app.StopAsync();
        return [.. watch.Times.Skip(watch.Times.Count - Saves)];
    }

    private static async Task<HttpClient> SignInAsync(string address)
    {
        var officer = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        var user = DemonstrationContent.Read().Bodies.SelectMany(body => body.Users).First(user => user.Roles.Contains(MemberRole.Contributor));
        await PostAsync(officer, Links.SignIn("en"), ("Email", user.Email), ("Password", DemonstrationLoader.Password));
        return officer;
    }

    /// <returns>The address of the screen to save.</returns>
    private static async Task<string> StartAsync(HttpClient officer)
    {
        var screen = await PostAsync(officer, Links.NewNotice("en"), ("Title", "Benchmark"), ("NoticeLanguage", "en"));
        return Links.DraftScreen("en", screen.Split('/')[4], Screen);
    }

    /// <summary>Opens the form, sets the values and sends it with its hidden fields.</summary>
    /// <returns>Where the answer leads.</returns>
    private static async Task<string> PostAsync(HttpClient officer, string address, params (string Name, string Value)[] values)
    {
        var text = await officer.GetStringAsync(address);
        using var browsing = BrowsingContext.New();
        var page = await browsing.OpenAsync(request => request.Content(text));
        var form = page.QuerySelector<IHtmlFormElement>("main form[method=post]") ?? throw new InvalidOperationException($"{address} has no form.");
        var sent = form.QuerySelectorAll<IHtmlInputElement>("input")
            .Where(input => input.Name is not null && (input.Type == "hidden" || input.IsChecked) && values.All(value => value.Name != input.Name))
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Concat(values.Select(value => KeyValuePair.Create(value.Name, value.Value)));
        using var content = new FormUrlEncodedContent(sent);
        using var answer = await officer.PostAsync(form.GetAttribute("action") ?? address, content);
        return answer.StatusCode == HttpStatusCode.Found
            ? answer.Headers.Location!.OriginalString
            : throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
    }

    /// <summary>Times every save from the first middleware to the last byte.</summary>
    private sealed class SaveWatch : IStartupFilter
    {
        public ConcurrentQueue<double> Times { get; } = new();

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(TimeAsync);
            next(app);
        };

        private async Task TimeAsync(HttpContext context, RequestDelegate next)
        {
            var start = Stopwatch.GetTimestamp();
            await next(context);
            if (HttpMethods.IsPost(context.Request.Method) && context.Request.Path.Value!.Contains("/screens/", StringComparison.Ordinal))
            {
                Times.Enqueue(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
    }
}
