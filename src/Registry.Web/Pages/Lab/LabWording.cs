using System.Globalization;

namespace Registry.Web.Pages.Lab;

/// <summary>Numbers as the lab shows them, in the reader's language.</summary>
public static class LabWording
{
    /// <summary>With its sign and two decimals: <c>+0,42</c>, <c>−1,30</c>.</summary>
    public static string Signed(double value) => (value < 0 ? "−" : "+") + Math.Abs(value).ToString("0.00", Culture);

    /// <summary>Six decimals, so that a sum can be redone by hand.</summary>
    public static string Exact(double value) => (value < 0 ? "−" : "") + Math.Abs(value).ToString("0.000000", Culture);

    /// <summary>A probability or a share, 0 to 1, in percent.</summary>
    public static string Percent(double share) => double.IsNaN(share)
        ? "–"
        : Culture.TwoLetterISOLanguageName == "fr" ? Rounded(share) + "\u00a0%" : Rounded(share) + "%";

    /// <summary>Three decimals; a dash where there is no value.</summary>
    public static string Figure(double value) => double.IsNaN(value) ? "–" : (value < 0 ? "−" : "") + Math.Abs(value).ToString("0.000", Culture);

    /// <summary>One decimal at most.</summary>
    public static string Level(double value) => double.IsNaN(value) ? "–" : value.ToString("#,0.#", Culture);

    /// <summary>As a person would type it: at most two decimals, no thousands separator.</summary>
    public static string Typed(double value) => value.ToString("0.##", Culture);

    /// <summary>Three significant digits with the unit that fits: J, mJ, µJ.</summary>
    public static string Energy(double joules) => Scaled(joules, "J");

    public static string Seconds(double seconds) => Scaled(seconds, "s");

    public static string Grams(double grams) => Scaled(grams, "g");

    public static string Bytes(long bytes) => bytes < 1000 ? $"{Whole(bytes)}\u00a0{(IsFrench ? "o" : "B")}" : $"{(bytes / 1000.0).ToString("#,0.#", Culture)}\u00a0{(IsFrench ? "ko" : "kB")}";

    /// <summary>How many times as much, with two significant digits.</summary>
    public static string Times(double ratio) => double.IsFinite(ratio) ? $"×\u00a0{Significant(ratio, 2)}" : "–";

    public static string Whole(long number) => number.ToString("#,0", Culture);

    private static CultureInfo Culture => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? CultureInfo.GetCultureInfo("fr-FR") : CultureInfo.GetCultureInfo("en-GB");

    private static bool IsFrench => Culture.TwoLetterISOLanguageName == "fr";

    // Between the ends a whole number says enough; near them it would say never or always.
    private static string Rounded(double share) => (share * 100) switch
    {
        > 0 and < 1 => "<\u00a01",
        > 99 and < 100 => ">\u00a099",
        var percent => percent.ToString("0", Culture),
    };

    private static string Scaled(double value, string unit)
    {
        if (double.IsNaN(value))
        {
            return "–";
        }

        var (factor, prefix) = Math.Abs(value) switch
        {
            0 => (1.0, ""),
            < 1e-6 => (1e9, "n"),
            < 1e-3 => (1e6, "µ"),
            < 1 => (1e3, "m"),
            < 1000 => (1.0, ""),
            _ => (1e-3, "k"),
        };
        return $"{Significant(value * factor, 3)}\u00a0{prefix}{unit}";
    }

    private static string Significant(double value, int digits)
    {
        if (value == 0)
        {
            return "0";
        }

        var decimals = Math.Clamp(digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 6);
        return value.ToString("#,0." + new string('#', decimals), Culture);
    }
}
