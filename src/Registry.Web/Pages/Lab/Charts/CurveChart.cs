namespace Registry.Web.Pages.Lab.Charts;

/// <summary>
/// Curves over one axis, with the same numbers in a table. Places are percents of the plot, so that text keeps its size at any width.
/// </summary>
/// <param name="Id">Unique on the page.</param>
/// <param name="Description">What a person who does not see the drawing should know of it.</param>
/// <param name="Columns">Head of the table.</param>
/// <param name="Rows">Cells of the table, as texts; the first names the row.</param>
public sealed record CurveChart(
    string Id,
    string Title,
    string Description,
    ChartAxis Across,
    ChartAxis Up,
    IReadOnlyList<ChartCurve> Curves,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Pixels.</summary>
    public const int PlotHeight = 220;

    /// <summary>Vertical lines with their label, such as a threshold or the day that is looked at.</summary>
    public IReadOnlyList<ChartMark> Marks { get; init; } = [];

    /// <summary>How many days there were along the axis, as bars at the foot of the plot.</summary>
    public IReadOnlyList<ChartDensity> Densities { get; init; } = [];

    /// <summary>Single points with a size, drawn as squares.</summary>
    public IReadOnlyList<(double X, double Y)> Points { get; init; } = [];
}

/// <param name="Label">With its unit.</param>
public sealed record ChartAxis(string Label, double Least, double Most, IReadOnlyList<(double Value, string Text)> Ticks)
{
    /// <summary>Percent of the axis, kept inside it.</summary>
    public double Place(double value) => Most > Least ? Math.Clamp((value - Least) / (Most - Least) * 100, 0, 100) : 50;

    /// <summary>An axis with about <paramref name="count"/> round ticks.</summary>
    public static ChartAxis Round(string label, double least, double most, Func<double, string> text, int count = 5)
    {
        if (!(most > least))
        {
            (least, most) = (least - 0.5, least + 0.5);
        }

        var rough = (most - least) / count;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = new[] { 1, 2, 2.5, 5, 10 }.Select(factor => factor * power).First(size => size >= rough * 0.999);
        var ticks = new List<(double, string)>();
        for (var value = Math.Ceiling(least / step) * step; value <= most + step * 1e-9; value += step)
        {
            ticks.Add((value, text(Math.Abs(value) < step * 1e-9 ? 0 : value)));
        }

        return new ChartAxis(label, least, most, ticks);
    }
}

/// <param name="Kind">Class of the curve: its look.</param>
/// <param name="Label">Shown at its right end; null where the title says it.</param>
public sealed record ChartCurve(string Kind, string? Label, IReadOnlyList<(double X, double Y)> Points);

public sealed record ChartMark(double X, string Label);

/// <param name="Share">Of the fullest bar, 0 to 1.</param>
public sealed record ChartDensity(double From, double To, double Share);
