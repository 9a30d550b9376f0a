namespace Registry.Web.Pages.Lab.Charts;

/// <summary>
/// The arithmetic of a score, one bar a term: where the sum stood, what the term adds, where it stands then. Places are percents of the width,
/// heights pixels.
/// </summary>
/// <param name="Zero">Where a score of zero stands, in percent.</param>
/// <param name="Alert">Where the score stands from which on an alert is given, in percent.</param>
public sealed record Waterfall(IReadOnlyList<WaterfallBar> Bars, double Zero, double Alert)
{
    public const int RowHeight = 46;

    /// <summary>Percent of the width that bars may take; the rest holds the figure at the end.</summary>
    public const double Width = 78;

    public int Height => Bars.Count * RowHeight;

    /// <param name="start">What the sum begins with.</param>
    /// <param name="terms">What is added, in the order shown.</param>
    /// <param name="end">Label of the sum.</param>
    /// <param name="alertScore">An alert is given from this sum on.</param>
    public static Waterfall Of((string Label, double Value) start, IReadOnlyList<(string Label, double Value)> terms, string end, double alertScore)
    {
        var sums = new List<double> { 0, start.Value };
        foreach (var (_, value) in terms)
        {
            sums.Add(sums[^1] + value);
        }

        var (least, most) = (Math.Min(sums.Min(), alertScore), Math.Max(sums.Max(), alertScore));
        var span = most - least > 0 ? most - least : 1;
        double Place(double sum) => (sum - least) / span * Width;
        WaterfallBar Bar(string label, double value, double from, double to, WaterfallKind kind) =>
            new(label, value, Place(Math.Min(from, to)), Math.Max(0.4, Math.Abs(Place(to) - Place(from))), kind);

        var bars = new List<WaterfallBar> { Bar(start.Label, start.Value, 0, start.Value, WaterfallKind.Sum) };
        bars.AddRange(terms.Select((term, i) => Bar(term.Label, term.Value, sums[i + 1], sums[i + 2], term.Value < 0 ? WaterfallKind.Less : WaterfallKind.More)));
        bars.Add(Bar(end, sums[^1], 0, sums[^1], WaterfallKind.Sum));
        return new Waterfall(bars, Place(0), Place(alertScore));
    }
}

public enum WaterfallKind
{
    /// <summary>The beginning or the end of the sum.</summary>
    Sum,
    More,
    Less,
}

/// <param name="Value">What the bar adds; the sum itself for the first and the last.</param>
/// <param name="Left">Percent of the width.</param>
/// <param name="Length">Percent of the width.</param>
public sealed record WaterfallBar(string Label, double Value, double Left, double Length, WaterfallKind Kind);
