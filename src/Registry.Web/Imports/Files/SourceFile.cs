using Registry.Web.Imports.Files.Json;
using Registry.Web.Imports.Files.Tables;
using Registry.Web.Imports.Files.Workbooks;

namespace Registry.Web.Imports.Files;

/// <summary>A file opened as a list of records whatever its container.</summary>
public sealed class SourceFile : IAsyncDisposable
{
    private readonly IRecordSource _records;

    private SourceFile(SourceFileKind kind, IRecordSource records)
    {
        Kind = kind;
        _records = records;
    }

    public SourceFileKind Kind { get; }

    /// <summary>Name of the IANA register: "utf-8", "utf-16", "windows-1252" …; null for a workbook.</summary>
    public string? Encoding { get; private init; }

    public char? Delimiter { get; private init; }

    /// <summary>The row that names the columns, as a spreadsheet program counts rows, from 1; null where no row does.</summary>
    public int? HeaderRow { get; private init; }

    /// <summary>The sheet that is read; null for what is no workbook.</summary>
    public string? Sheet { get; private init; }

    /// <summary>The visible sheets of a workbook, one of which may be named in the options.</summary>
    public IReadOnlyList<string> Sheets { get; private init; } = [];

    /// <summary>The visible sheets that hold a table too, and are not read; none where the sheet was named.</summary>
    public IReadOnlyList<string> OtherSheets { get; private init; } = [];

    /// <summary>Each column of the file is a record.</summary>
    public bool IsTransposed { get; private init; }

    /// <summary>
    /// Distinct names in file order. A repeated name becomes "name (2)", a column without one "column 7". Records may have members beyond
    /// these where a late row is longer than the header, or a late JSON record has a new member.
    /// </summary>
    public IReadOnlyList<string> Columns => _records.Columns;

    /// <param name="seekable">Left open; no other use may move it while records are read.</param>
    /// <param name="name">Of the file, as the user knows it.</param>
    /// <exception cref="ImportRefusedException">The file is none of the kinds that are read, is damaged, or exceeds a limit.</exception>
    public static async Task<SourceFile> OpenAsync(Stream seekable, string name, SourceFileOptions options, CancellationToken cancellation)
    {
        var start = await FileStart.ReadAsync(seekable, cancellation);
        var container = ContainerDetection.Detect(start, name);
        if (container == SourceContainer.Workbook)
        {
            return OpenWorkbook(seekable, options, cancellation);
        }

        var encoding = await EncodingDetection.DetectAsync(seekable, start, options.Encoding, cancellation);
        return container switch
        {
            SourceContainer.Json => await OpenJsonAsync(seekable, encoding, options, cancellation),
            SourceContainer.Yaml => await OpenYamlAsync(seekable, encoding, options, cancellation),
            _ => OpenCsv(seekable, encoding, options, name, cancellation),
        };
    }

    /// <summary>Streams the records from the beginning of the file, each time it is called.</summary>
    /// <exception cref="ImportRefusedException">The file cannot be read further; it may come after some records.</exception>
    public IAsyncEnumerable<SourceRecord> ReadAsync(CancellationToken cancellation) => _records.ReadAsync(cancellation);

    public ValueTask DisposeAsync() => _records.DisposeAsync();

    private static SourceFile OpenWorkbook(Stream file, SourceFileOptions options, CancellationToken cancellation)
    {
        var workbook = Workbook.Open(file);
        try
        {
            var chosen = SheetChoice.Choose(workbook, options.Sheet, cancellation);
            var table = TableSource.Open(new SheetRows(workbook, chosen.Sheet), options, workbook, cancellation);
            return new SourceFile(SourceFileKind.Xlsx, table)
            {
                Sheet = chosen.Sheet.Name,
                OtherSheets = chosen.Others,
                Sheets = [.. workbook.Sheets.Where(one => !one.IsHidden).Select(one => one.Name)],
                HeaderRow = table.HeaderRow,
                IsTransposed = table.IsTransposed,
            };
        }
        catch
        {
            workbook.Dispose();
            throw;
        }
    }

    private static SourceFile OpenCsv(Stream file, SourceEncoding encoding, SourceFileOptions options, string name, CancellationToken cancellation)
    {
        var delimiter = DelimiterDetection.Detect(file, encoding, options.Delimiter, name, cancellation);
        var table = TableSource.Open(new CsvRows(file, encoding, delimiter), options, owned: null, cancellation);
        return new SourceFile(SourceFileKind.Csv, table)
        {
            Encoding = encoding.Name,
            Delimiter = delimiter,
            HeaderRow = table.HeaderRow,
            IsTransposed = table.IsTransposed,
        };
    }

    private static async Task<SourceFile> OpenJsonAsync(Stream file, SourceEncoding encoding, SourceFileOptions options, CancellationToken cancellation)
    {
        if (options.ListMember is null && await JsonLineRecords.TryOpenAsync(() => encoding.OpenAsUtf8(file), cancellation) is { } lines)
        {
            return new SourceFile(SourceFileKind.JsonLines, lines) { Encoding = encoding.Name };
        }

        var records = await JsonRecords.OpenAsync(() => encoding.OpenAsUtf8(file), options.ListMember, cancellation);
        return new SourceFile(records.IsLines ? SourceFileKind.JsonLines : SourceFileKind.Json, records) { Encoding = encoding.Name };
    }

    private static async Task<SourceFile> OpenYamlAsync(Stream file, SourceEncoding encoding, SourceFileOptions options, CancellationToken cancellation)
    {
        var json = YamlToJson.Convert(file, encoding, cancellation);
        var records = await JsonRecords.OpenAsync(() => new MemoryStream(json, writable: false), options.ListMember, cancellation);
        return new SourceFile(SourceFileKind.Yaml, records) { Encoding = encoding.Name };
    }
}
