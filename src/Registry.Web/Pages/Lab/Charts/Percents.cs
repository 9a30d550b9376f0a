using System.Globalization;

namespace Registry.Web.Pages.Lab.Charts;

/// <summary>Numbers as SVG writes them.</summary>
internal static class Percents
{
    /// <summary><c>12.5%</c></summary>
    public static string Of(double value) => Plain(value) + "%";

    /// <summary>At most two decimals and a point.</summary>
    public static string Plain(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
