using System.Globalization;

namespace Registry.Web.Branding;

/// <summary>A colour of the screen (sRGB), and how well it reads on another.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static readonly Colour Black = new(0, 0, 0);
    public static readonly Colour White = new(255, 255, 255);

    /// <param name="text">As <c>#0a4d5c</c>.</param>
    public static bool TryParse(string? text, out Colour colour)
    {
        colour = default;
        if (text is not ['#', _, _, _, _, _, _] || !int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        colour = new Colour((byte)(number >> 16), (byte)(number >> 8), (byte)number);
        return true;
    }

    public static Colour Parse(string text) => TryParse(text, out var colour) ? colour : throw new FormatException($"“{text}” is no colour.");

    /// <summary>Contrast ratio of WCAG 2.2, from 1 to 21.</summary>
    public double ContrastWith(Colour other)
    {
        var (pale, deep) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (pale + 0.05) / (deep + 0.05);
    }

    /// <param name="share">Share of the other colour, 0 to 1.</param>
    public Colour MixedWith(Colour other, double share) => new(Mix(Red, other.Red, share), Mix(Green, other.Green, share), Mix(Blue, other.Blue, share));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static byte Mix(byte one, byte other, double share) => (byte)Math.Round(one + ((other - one) * share));
}
