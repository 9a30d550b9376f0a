using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Registry.PollutionPeaks.Readers;
using Registry.PollutionPeaks.Targets;
using Registry.Web.Setup;

namespace Registry.Web.Services.Lab;

/// <summary>Labs on people's own data: one a person, seen by nobody else, gone when they delete it.</summary>
public sealed class OwnLabs(DataDirectory directory, IOptions<LabSettings> settings, TimeProvider clock) : IDisposable
{
    public const int MostBytes = 10_000_000;

    /// <summary>Labs kept trained; the others are trained again when their owner comes back.</summary>
    private const int MostKept = 8;

    private const string DataFile = "data.csv";
    private const string AboutFile = "about.json";

    // One training takes all cores: people wait for each other rather than slow the register down.
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConcurrentDictionary<long, LabState> _kept = new();

    /// <returns>Null where the person has sent no data.</returns>
    public OwnLab? Of(long userId)
    {
        var about = Path.Combine(PlaceOf(userId), AboutFile);
        return File.Exists(about) ? JsonSerializer.Deserialize<OwnLab>(File.ReadAllText(about)) : null;
    }

    /// <returns>Null where the person has sent no data.</returns>
    public async Task<LabState?> CurrentAsync(long userId, CancellationToken cancellation)
    {
        if (_kept.TryGetValue(userId, out var kept))
        {
            return kept;
        }

        if (Of(userId) is not { } about)
        {
            return null;
        }

        var content = await File.ReadAllBytesAsync(Path.Combine(PlaceOf(userId), DataFile), cancellation);
        return Keep(userId, await TrainAsync(content, about.FileName, PeakTarget.Parse(about.Target), cancellation));
    }

    /// <summary>Takes the place of what the person sent before, once it is trained: a refusal changes nothing.</summary>
    /// <param name="fileName">What refusals call it.</param>
    /// <param name="target">Null for the default of the data.</param>
    /// <exception cref="DataRefusedException">The file cannot be read right.</exception>
    /// <exception cref="ArgumentException">The data cannot be learnt from.</exception>
    public async Task StoreAsync(long userId, byte[] content, string fileName, PeakTarget? target, CancellationToken cancellation)
    {
        var state = await TrainAsync(content, fileName, target, cancellation);
        var place = PlaceOf(userId);
        Directory.CreateDirectory(place);
        await ReplaceAsync(Path.Combine(place, DataFile), content);
        await ReplaceAsync(Path.Combine(place, AboutFile), JsonSerializer.SerializeToUtf8Bytes(new OwnLab(fileName, state.Target.ToString(), clock.GetUtcNow())));
        Keep(userId, state);
    }

    /// <summary>Asks the same data about another peak.</summary>
    /// <exception cref="ArgumentException">The data cannot be asked about it.</exception>
    public async Task AskAboutAsync(long userId, PeakTarget target, CancellationToken cancellation)
    {
        if (Of(userId) is { } about)
        {
            await StoreAsync(userId, await File.ReadAllBytesAsync(Path.Combine(PlaceOf(userId), DataFile), cancellation), about.FileName, target, cancellation);
        }
    }

    public void Delete(long userId)
    {
        _kept.TryRemove(userId, out _);
        if (Directory.Exists(PlaceOf(userId)))
        {
            Directory.Delete(PlaceOf(userId), recursive: true);
        }
    }

    public void Dispose() => _turn.Dispose();

    private string PlaceOf(long userId) => Path.Combine(directory.Root, "own-labs", userId.ToString(CultureInfo.InvariantCulture));

    private async Task<LabState> TrainAsync(byte[] content, string fileName, PeakTarget? target, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return await Task.Run(
                () =>
                {
                    using var stream = new MemoryStream(content, writable: false);
                    return LabMaker.Make(AirFiles.Read(stream, fileName, cancellation: cancellation), fileName, target, settings.Value, clock.GetUtcNow(), cancellation);
                },
                cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    private LabState Keep(long userId, LabState state)
    {
        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        return _kept[userId] = state;
    }

    private static async Task ReplaceAsync(string path, byte[] content)
    {
        var written = path + ".new";
        await File.WriteAllBytesAsync(written, content);
        File.Move(written, path, overwrite: true);
    }
}

/// <summary>What a person sent.</summary>
/// <param name="Target">What counts as a peak, such as <c>pm10&gt;50</c>.</param>
public sealed record OwnLab(string FileName, string Target, DateTimeOffset SentAt);
