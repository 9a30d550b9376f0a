namespace Registry.Web.Pages.Shared.Assessments;

/// <param name="Value">Percent; null draws no bar.</param>
/// <param name="Required">Percent; null draws no mark.</param>
public sealed record ChartBar(string Label, decimal? Value, decimal? Required);

/// <summary>
/// Horizontal bars, each under its label, with a mark at what is required. Lengths are percents of the drawing and heights are pixels,
/// so that text keeps its size at any width.
/// </summary>
public sealed record ProfileChart(IReadOnlyList<PlacedBar> Bars, int Height)
{
    /// <summary>Percent of the width that a full bar takes; the rest holds the figure at its end.</summary>
    public const decimal FullBar = 80;
    public const int BarHeight = 18;
    public const int LineHeight = 20;
    private const int Gap = 16;

    /// <summary>Characters that fit on a screen of 320 pixels.</summary>
    private const int LongestLine = 34;

    public static ProfileChart Of(IReadOnlyList<ChartBar> bars)
    {
        var placed = new List<PlacedBar>();
        var top = 0;
        foreach (var bar in bars)
        {
            var lines = Lines(bar.Label);
            placed.Add(new PlacedBar(bar, lines, top, top + lines.Count * LineHeight + 4));
            top += lines.Count * LineHeight + 4 + BarHeight + Gap;
        }

        return new ProfileChart(placed, top);
    }

    private static List<string> Lines(string label)
    {
        var lines = new List<string>();
        foreach (var word in label.Split(' '))
        {
            if (lines is [.., var last] && last.Length + 1 + word.Length <= LongestLine)
            {
                lines[^1] = $"{last} {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}

/// <param name="Top">Pixels from the top to the label.</param>
/// <param name="BarTop">Pixels from the top to the bar.</param>
public sealed record PlacedBar(ChartBar Bar, IReadOnlyList<string> Lines, int Top, int BarTop)
{
    /// <summary>Percents of the width, as SVG writes them.</summary>
    public string Width => Percent(Bar.Value ?? 0);

    public string Mark => Percent(Bar.Required ?? 0);

    private static string Percent(decimal value) =>
        (value * ProfileChart.FullBar / 100).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) + "%";
}
