using System.Runtime.CompilerServices;
using Registry.Domain.Exports;

namespace Registry.Web.Imports.Files.Tables;

/// <summary>The records of a table, one in each row or one in each column.</summary>
internal sealed class TableSource : IRecordSource
{
    private const int SampleRows = 200;

    private readonly ITableRows _rows;
    private readonly IDisposable? _owned;
    private readonly TableRow? _header;

    private TableSource(ITableRows rows, IDisposable? owned, TableRow? header, IReadOnlyList<string> columns, SourceFileOptions options)
    {
        _rows = rows;
        _owned = owned;
        _header = header;
        Columns = columns;
        IsOwn = options.OwnTables?.Any(own => own.Select(ColumnNames.Plain).All(columns.Contains)) == true;
    }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>As a spreadsheet program counts, from 1; null when each column is a record.</summary>
    public int? HeaderRow => _header?.Number;

    public bool IsTransposed => _header is null;

    /// <summary>A registry wrote the table: the apostrophes before what would be a formula are its own.</summary>
    private bool IsOwn { get; }

    /// <summary>The row below the header holds the labels of our template.</summary>
    private bool HasLabels { get; init; }

    /// <param name="owned">Disposed of with the source.</param>
    /// <exception cref="ImportRefusedException">The table is empty, or exceeds a limit.</exception>
    public static TableSource Open(ITableRows rows, SourceFileOptions options, IDisposable? owned, CancellationToken cancellation)
    {
        var sample = rows.Read(cancellation).Take(SampleRows).ToList();
        if (sample.Count == 0)
        {
            throw new ImportRefusedException(ImportFault.FileHasNoTable);
        }

        if (options.Transposed ?? (options.HeaderRow is null && sample.Count < SampleRows && !HeaderDetection.HasIds(sample[0]) && Orientation.IsTransposed(sample, options.KnownNames)))
        {
            var turned = TransposedRows.Turn(rows, cancellation);
            return new TableSource(turned, owned, header: null, turned.Names, options);
        }

        var index = HeaderDetection.Find(sample, options.HeaderRow);
        return new TableSource(rows, owned, sample[index], ColumnNames.Distinct(Headings(sample, index)), options)
        {
            HasLabels = HeaderDetection.HasIds(sample[index]) && index + 1 < sample.Count && HeaderDetection.AreLabels(sample[index + 1], options.KnownNames),
        };
    }

    public async IAsyncEnumerable<SourceRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        // Reading and unpacking keep the processor busy, not the disk: what calls should not be held up before the first record.
        await Task.Yield();
        using var json = new RowJson(Columns);
        var position = 0;
        foreach (var row in Records(cancellation))
        {
            position++;
            var cells = IsOwn ? [.. row.Cells.Select(SpreadsheetText.Original)] : row.Cells;
            yield return new SourceRecord(position, json.Object(cells), Refusal(row)) { SheetRow = IsTransposed ? null : row.Number };
        }
    }

    public ValueTask DisposeAsync()
    {
        _owned?.Dispose();
        return ValueTask.CompletedTask;
    }

    private IEnumerable<TableRow> Records(CancellationToken cancellation)
    {
        if (_header is null)
        {
            return _rows.Read(cancellation);
        }

        var below = MergedCells.FillDown(_rows.Read(cancellation).Where(row => row.Number > _header.Number), _rows.Merged, _header.Number);
        return HasLabels ? below.Skip(1) : below;
    }

    /// <summary>Why the row can be no record; null where it can.</summary>
    private ImportRefusal? Refusal(TableRow row)
    {
        if (row.Fault is { } fault)
        {
            return Refusal(fault, row);
        }

        return _header is not null && RowsBesideRecords.Fault(row, _header) is { } beside ? new ImportRefusal(beside) : null;
    }

    private ImportRefusal Refusal(CellFault fault, TableRow row)
    {
        var column = fault.Column < Columns.Count ? Columns[fault.Column] : ColumnNames.Unnamed(fault.Column);
        return fault.Fault == ImportFault.CellIsTooLarge
            ? new ImportRefusal(fault.Fault, column, row.Number, SourceFileLimits.CellCharacters)
            : new ImportRefusal(fault.Fault, column, row.Number);
    }

    /// <summary>An empty cell of the header takes the text above it, which two merged rows of a header leave there; columns without heading that hold something are named too.</summary>
    private static List<string> Headings(List<TableRow> sample, int index)
    {
        var header = sample[index];
        var above = index > 0 && sample[index - 1].Number == header.Number - 1 && sample[index - 1].FilledCells > 1 ? sample[index - 1] : null;
        var width = sample.Skip(index).Max(row => row.Cells.Length);
        return [.. Enumerable.Range(0, width).Select(column => header.Cell(column) is { Length: > 0 } name ? name : above?.Cell(column) ?? "")];
    }
}
