namespace Registry.Domain.Assessment;

/// <summary>A decimal remembers zeros at its end (1.50): equal numbers must be written alike.</summary>
internal static class DecimalText
{
    /// <summary>The same number with no zero at the end of its decimals. Dividing by a one of full scale drops them.</summary>
    public static decimal WithoutZeros(decimal number) => number / 1.0000000000000000000000000000m;
}
