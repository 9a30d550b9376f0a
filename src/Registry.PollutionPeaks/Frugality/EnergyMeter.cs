using System.Diagnostics;
using System.Globalization;

namespace Registry.PollutionPeaks.Frugality;

/// <summary>Weighs a piece of work: by the processor's energy counters where they can be read, else by processor time.</summary>
public sealed class EnergyMeter
{
    private const double MicrojoulesPerJoule = 1e6;
    private const double JoulesPerKilowattHour = 3.6e6;

    /// <summary>The counters tick every millisecond: over shorter work they say nothing.</summary>
    private const double ShortestForCounters = 0.05;

    private readonly FootprintSettings _settings;
    private readonly Counter[] _counters;

    /// <param name="powercap">Where Linux shows the counters.</param>
    public EnergyMeter(FootprintSettings settings, string powercap = "/sys/class/powercap")
    {
        _settings = settings;
        _counters = Counter.Readable(powercap);
    }

    /// <summary>The method and its uncertainty, in words.</summary>
    public string Describe(EnergyMethod method) => method == EnergyMethod.Counters
        ? "RAPL counters of the processor packages, read before and after: the whole processor, other work on it included, memory and power supply left out"
        : string.Create(CultureInfo.InvariantCulture, $"CPU time × {_settings.CoreWatts:0.##} W ({_settings.CoreWattsSource}); uncertainty: a factor of two either way");

    public (T Result, Footprint Footprint) Weigh<T>(Func<T> work)
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var cpu = Environment.CpuUsage.TotalTime;
        var energy = Read();
        var start = Stopwatch.GetTimestamp();
        var result = work();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var used = Read() is { } after && energy is { } before && seconds >= ShortestForCounters
            ? after.Zip(before, (end, begin) => end.Since(begin)).Sum() / MicrojoulesPerJoule
            : double.NaN;
        var cpuSeconds = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        return (result, Reckon(seconds, cpuSeconds, used, GC.GetTotalAllocatedBytes() - allocated));
    }

    private Footprint Reckon(double seconds, double cpuSeconds, double counted, long allocated)
    {
        var isCounted = !double.IsNaN(counted);
        var joules = isCounted ? counted : cpuSeconds * _settings.CoreWatts;
        return new(
            seconds,
            cpuSeconds,
            joules,
            joules / 2,
            isCounted ? joules : joules * 2,
            isCounted ? EnergyMethod.Counters : EnergyMethod.CpuTimeTimesWatts,
            joules / JoulesPerKilowattHour * _settings.GridFactor,
            allocated);
    }

    /// <returns>Null where one of the counters cannot be read.</returns>
    private Counter[]? Read()
    {
        var read = _counters.Select(counter => counter.Read()).OfType<Counter>().ToArray();
        return read.Length > 0 && read.Length == _counters.Length ? read : null;
    }

    /// <summary>One processor package: microjoules that start again from zero at the largest value.</summary>
    private sealed record Counter(string File, double Largest, double Value)
    {
        public static Counter[] Readable(string powercap) => !Directory.Exists(powercap)
            ? []
            : [.. Directory.EnumerateDirectories(powercap, "intel-rapl:?").Select(Of).OfType<Counter>()];

        public Counter? Read() => Number(File) is { } value ? this with { Value = value } : null;

        public double Since(Counter before) => Value >= before.Value ? Value - before.Value : Value + Largest - before.Value;

        private static Counter? Of(string directory)
        {
            var file = Path.Combine(directory, "energy_uj");
            return Number(file) is { } value && Number(Path.Combine(directory, "max_energy_range_uj")) is { } largest ? new(file, largest, value) : null;
        }

        /// <summary>The counters exist on most machines and are readable on few.</summary>
        private static double? Number(string file)
        {
            try
            {
                return double.Parse(System.IO.File.ReadAllText(file), CultureInfo.InvariantCulture);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
            {
                return null;
            }
        }
    }
}
