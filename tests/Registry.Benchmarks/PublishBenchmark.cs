using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Domain.Publication;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Services.Publication;
using Registry.Web.Setup;

namespace Registry.Benchmarks;

/// <summary>
/// Publishes new versions of the demonstration's notices, one by one, as a publisher does, and tells how long it takes until the version is checked,
/// stored durably, in the log and in the index.
/// </summary>
internal static class PublishBenchmark
{
    private const int WarmUp = 20;
    private const int Publications = 200;
    private const double Budget = 20;

    private static readonly Actor Publisher = new(null, [MemberRole.Contributor, MemberRole.Publisher]);

    public static async Task RunAsync(TextWriter output)
    {
        var machine = Machine.Describe();
        var directory = Directory.CreateTempSubdirectory("registry-benchmark-").FullName;
        try
        {
            await using var app = RegistryApplication.Build(
                ["--environment=Development", $"--Registry:DataDirectory={directory}", "--Logging:LogLevel:Default=Warning"]);
            await DatabaseStartup.PrepareAsync(app.Services, CancellationToken.None);
            var times = await MeasureAsync(app);
            times.Sort();
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"publish, durable, over {times.Count}: median {times[times.Count / 2]:0.0} ms, 95th percentile {times[times.Count * 95 / 100]:0.0} ms (budget {Budget:0} ms); {machine}"));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<List<double>> MeasureAsync(WebApplication app)
    {
        var ids = await NoticesAsync(app);
        var times = new List<double>();
        for (var turn = 0; turn < WarmUp + Publications; turn++)
        {
            var id = ids[turn % ids.Count];
            await DoneAsync(app, publications => publications.BeginNewVersionAsync(id, Publisher, CancellationToken.None));
            await DoneAsync(app, publications => publications.SubmitAsync(id, Publisher, CancellationToken.None));
            var since = Stopwatch.GetTimestamp();
            await DoneAsync(app, publications => publications.PublishAsync(id, "Measured", Publisher, CancellationToken.None));
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        return times[WarmUp..];
    }

    /// <summary>Published, without a draft, of bodies where one person is enough.</summary>
    private static async Task<List<string>> NoticesAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Notices
            .Where(notice => notice.Status == NoticeStatus.Published && notice.DraftStage == DraftStage.None && !notice.Body.FourEyes && notice.SourceId == null)
            .OrderBy(notice => notice.Id).Select(notice => notice.PublicId).Take(10).ToListAsync();
    }

    private static async Task DoneAsync(WebApplication app, Func<PublicationService, Task<PublicationRefusal?>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await act(scope.ServiceProvider.GetRequiredService<PublicationService>()) is { } refusal)
        {
            throw new InvalidOperationException($"Not published: {refusal}.");
        }
    }
}
