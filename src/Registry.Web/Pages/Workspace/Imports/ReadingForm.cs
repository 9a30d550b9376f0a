using System.Globalization;
using Registry.Web.Imports.Files;
using Registry.Web.Services.Imports;

namespace Registry.Web.Pages.Workspace.Imports;

/// <summary>How a file is to be read, as chosen in the form; empty is found out.</summary>
public sealed class ReadingForm
{
    public string? Format { get; set; }

    public string? Sheet { get; set; }

    public string? HeaderRow { get; set; }

    public string? Delimiter { get; set; }

    public string? Encoding { get; set; }

    /// <summary><c>rows</c> or <c>columns</c>: where one record lies.</summary>
    public string? Direction { get; set; }

    /// <summary>The row is empty or a number from 1.</summary>
    public bool HasUsableRow => string.IsNullOrWhiteSpace(HeaderRow) || Row is >= 1;

    private int? Row => int.TryParse(HeaderRow?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;

    public static ReadingForm Of(ImportArguments arguments) => new()
    {
        Format = arguments.Format,
        Sheet = arguments.File?.Sheet,
        HeaderRow = arguments.File?.HeaderRow?.ToString(CultureInfo.InvariantCulture),
        Delimiter = arguments.File?.Delimiter?.ToString(),
        Encoding = arguments.File?.Encoding,
        Direction = arguments.File?.Transposed switch { true => "columns", false => "rows", null => null },
    };

    public ImportArguments Apply(ImportArguments arguments) => arguments with
    {
        Format = string.IsNullOrEmpty(Format) ? arguments.Format : Format,
        File = new SourceFileOptions(
            string.IsNullOrEmpty(Sheet) ? null : Sheet,
            Row,
            Delimiter is [var delimiter] ? delimiter : null,
            string.IsNullOrEmpty(Encoding) ? null : Encoding,
            Direction switch { "columns" => true, "rows" => false, _ => null }),
    };
}
