namespace Registry.Web.Imports.Files.Tables;

/// <summary>A file of separated values.</summary>
internal sealed class CsvRows(Stream file, SourceEncoding encoding, char delimiter) : ITableRows
{
    public IEnumerable<TableRow> Read(CancellationToken cancellation)
    {
        using var text = encoding.OpenText(file);
        var reader = new CsvReader(text, delimiter);
        reader.SkipSeparatorLine();
        while (reader.Read() is { } row)
        {
            cancellation.ThrowIfCancellationRequested();
            if (row.Cells.Length > 0 || row.Fault is not null)
            {
                yield return row;
            }
        }
    }
}
