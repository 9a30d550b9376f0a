using System.Globalization;
using System.Numerics;

namespace Registry.Domain.Assessment;

/// <summary>An exact rational number, so that a share of one third is compared and rounded without loss.</summary>
internal readonly struct Fraction : IComparable<Fraction>, IEquatable<Fraction>
{
    private readonly BigInteger _numerator;
    private readonly BigInteger _denominatorLessOne;

    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        _numerator = numerator / divisor;
        _denominatorLessOne = denominator / divisor - 1;
    }

    public static Fraction Zero => default;

    public static Fraction One { get; } = new(1, 1);

    /// <summary>Kept less one, so that the default value is zero and not a division by zero.</summary>
    private BigInteger Denominator => _denominatorLessOne + 1;

    public static implicit operator Fraction(int whole) => new(whole, 1);

    public static implicit operator Fraction(decimal value)
    {
        var scale = BigInteger.Pow(10, value.Scale);
        return new(new BigInteger(value * (decimal)scale), scale);
    }

    public static Fraction operator +(Fraction a, Fraction b) =>
        new(a._numerator * b.Denominator + b._numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Fraction operator -(Fraction a, Fraction b) =>
        new(a._numerator * b.Denominator - b._numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Fraction operator *(Fraction a, Fraction b) => new(a._numerator * b._numerator, a.Denominator * b.Denominator);

    public static Fraction operator /(Fraction a, Fraction b) =>
        b._numerator.Sign > 0 ? new(a._numerator * b.Denominator, a.Denominator * b._numerator) : throw new DivideByZeroException();

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Fraction a, Fraction b) => a.Equals(b);

    public static bool operator !=(Fraction a, Fraction b) => !a.Equals(b);

    public int CompareTo(Fraction other) => (_numerator * other.Denominator).CompareTo(other._numerator * Denominator);

    public bool Equals(Fraction other) => _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_numerator}/{Denominator}");

    /// <summary>Rounds a number that is not negative, a half going up, as the definition asks of every figure shown.</summary>
    public decimal RoundHalfUp(int digits)
    {
        var scale = BigInteger.Pow(10, digits);
        var rounded = (_numerator * scale * 2 + Denominator) / (Denominator * 2);
        return (decimal)rounded / (decimal)scale;
    }
}
