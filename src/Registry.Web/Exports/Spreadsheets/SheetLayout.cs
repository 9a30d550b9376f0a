namespace Registry.Web.Exports.Spreadsheets;

/// <summary>How a sheet looks and helps, beside its cells.</summary>
/// <param name="Name">At most 31 characters, none of <c>\ / ? * [ ] :</c>.</param>
/// <param name="ColumnWidths">In characters.</param>
/// <param name="HeaderRows">Rows at the top that stay in sight.</param>
/// <param name="HidesFirstRow">The first row is for programs.</param>
internal sealed record SheetLayout(string Name, IReadOnlyList<double> ColumnWidths, int HeaderRows = 1, bool HidesFirstRow = false)
{
    public IReadOnlyList<CellHelp> Help { get; init; } = [];
}

/// <summary>What a spreadsheet program shows to somebody who fills a cell below the header of a column.</summary>
/// <param name="Column">From 0.</param>
/// <param name="List">Where the allowed texts stand, such as <c>'Lists'!$A$2:$A$9</c>; null for free text. Other texts are accepted too.</param>
internal sealed record CellHelp(int Column, string Title, string Text, string? List = null);
