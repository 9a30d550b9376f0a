namespace Registry.Web.Demonstration.Generated;

/// <summary>
/// Numbers that look random and are the same for the same seed on any machine and any runtime (SplitMix64, Steele, Lea and Flood 2014).
/// </summary>
public sealed class SeededNumbers(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>From 0 up to, but without, <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>From 0 up to, but without, 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True in this share of the cases.</summary>
    public bool Chance(double share) => Share() < share;

    public T OneOf<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
