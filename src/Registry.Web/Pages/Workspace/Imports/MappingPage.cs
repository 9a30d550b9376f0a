using Registry.Web.Services.Imports;

namespace Registry.Web.Pages.Workspace.Imports;

/// <summary>
/// The columns of a table that one page asks about: a list of all places for each of hundreds of columns would be megabytes that nobody reads.
/// Columns with a proposal come first; the order never depends on what was chosen, so that turning pages misses none.
/// </summary>
/// <param name="Number">From 1.</param>
/// <param name="Ranks">Of the columns shown, from 0 in the order of the file.</param>
public sealed record MappingPage(CheckedFile File, int Number, IReadOnlyList<int> Ranks)
{
    private const int Size = 30;

    public int Count => CountOf(File);

    public int First => ((Number - 1) * Size) + 1;

    public int Last => First + Ranks.Count - 1;

    /// <param name="asked">Any number; the nearest page there is.</param>
    public static MappingPage Of(CheckedFile file, int asked)
    {
        var number = Math.Clamp(asked, 1, CountOf(file));
        var ordered = Enumerable.Range(0, file.Columns.Count).OrderByDescending(rank => file.Columns[rank].IsProposed);
        return new MappingPage(file, number, [.. ordered.Skip((number - 1) * Size).Take(Size)]);
    }

    /// <summary>The places in the order of columns that a page shows.</summary>
    public static (int First, int Last) Span(CheckedFile file, int number) => (((number - 1) * Size) + 1, Math.Min(number * Size, file.Columns.Count));

    private static int CountOf(CheckedFile file) => Math.Max(1, (file.Columns.Count + Size - 1) / Size);
}
