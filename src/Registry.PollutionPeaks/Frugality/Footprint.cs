namespace Registry.PollutionPeaks.Frugality;

/// <summary>What a piece of work cost.</summary>
/// <param name="Seconds">From start to end.</param>
/// <param name="CpuSeconds">Of the whole process; other work in it counts too.</param>
/// <param name="EnergyJoules">See the method.</param>
/// <param name="EnergyLow">The energy is at least so much.</param>
/// <param name="EnergyHigh">And at most so much.</param>
/// <param name="Co2Grams">CO₂e of the energy.</param>
/// <param name="AllocatedBytes">Managed memory asked for in all; memory of native libraries is not in it, and it was never held all at once.</param>
public sealed record Footprint(
    double Seconds, double CpuSeconds, double EnergyJoules, double EnergyLow, double EnergyHigh, EnergyMethod Method, double Co2Grams, long AllocatedBytes);

public enum EnergyMethod
{
    /// <summary>Counters of the processor (RAPL): the whole processor, whoever used it.</summary>
    Counters,

    /// <summary>Processor time multiplied by an assumed power.</summary>
    CpuTimeTimesWatts,
}
