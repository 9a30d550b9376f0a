using System.Numerics;

namespace Registry.PollutionPeaks.Simulation;

/// <summary>
/// Random numbers that are the same for a seed on any machine and with any version of .NET, which <see cref="Random"/> does not promise (xoshiro256**, seeded by SplitMix64).
/// </summary>
internal sealed class SeededNumbers
{
    private const double OneIn53Bits = 1.0 / (1L << 53);

    private readonly ulong[] _state = new ulong[4];

    public SeededNumbers(int seed)
    {
        var mixed = unchecked((ulong)seed);
        for (var i = 0; i < _state.Length; i++)
        {
            mixed += 0x9E3779B97F4A7C15;
            var z = mixed;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            _state[i] = z ^ (z >> 31);
        }
    }

    /// <returns>From 0, included, to 1, excluded.</returns>
    public double Uniform() => (Next() >> 11) * OneIn53Bits;

    public bool Happens(double probability) => Uniform() < probability;

    /// <summary>Mean 0, deviation 1, never beyond ±6: twelve uniform numbers added up, which needs no function that differs between machines.</summary>
    public double Normal()
    {
        var sum = -6d;
        for (var i = 0; i < 12; i++)
        {
            sum += Uniform();
        }

        return sum;
    }

    private ulong Next()
    {
        var result = BitOperations.RotateLeft(_state[1] * 5, 7) * 9;
        var shifted = _state[1] << 17;
        _state[2] ^= _state[0];
        _state[3] ^= _state[1];
        _state[1] ^= _state[2];
        _state[0] ^= _state[3];
        _state[2] ^= shifted;
        _state[3] = BitOperations.RotateLeft(_state[3], 45);
        return result;
    }
}
