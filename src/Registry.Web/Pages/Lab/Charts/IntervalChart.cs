namespace Registry.Web.Pages.Lab.Charts;

/// <summary>Horizontal bars under their labels, each with a margin of error, all on one scale from zero.</summary>
/// <param name="Most">Where the scale ends.</param>
public sealed record IntervalChart(string Id, string Title, string Description, IReadOnlyList<IntervalBar> Bars, double Most)
{
    public const int RowHeight = 50;
    private const double Width = 74;

    public int Height => Bars.Count * RowHeight;

    /// <summary>Percent of the width.</summary>
    public double Place(double value) => Most > 0 ? Math.Clamp(value / Most, 0, 1) * Width : 0;

    public static double Full => Width;
}

/// <param name="Figure">The value as text, at the end of the bar.</param>
/// <param name="Low">Where the margin begins; null draws none.</param>
/// <param name="IsChosen">The bar that the page recommends.</param>
public sealed record IntervalBar(string Label, double Value, string Figure, double? Low, double? High, bool IsChosen);
