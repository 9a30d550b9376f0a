using System.Text;
using Registry.Domain.Exports;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Exports.Formats;

/// <summary>
/// Tables as text: for programs (RFC 4180, UTF-8, ids as headings), one row a notice or one row a value; for spreadsheets of France (semicolons, a
/// byte-order mark, labels as headings), where commas are decimal signs.
/// </summary>
internal sealed class CsvFormat(DefinitionCatalogue definitions) : IExportFormat
{
    private const int Portion = 32 * 1024;

    public string Extension => "csv";

    public string ContentType => "text/csv; charset=utf-8; header=present";

    public IReadOnlyList<BundleFile> InBundle(string language) =>
    [
        new("notices.csv", new ExportChoice(language)),
        new("values.csv", new ExportChoice(language, IsLong: true)),
        new($"notices-spreadsheet-{language}.csv", new ExportChoice(language, ForSpreadsheet: true)),
    ];

    public async Task WriteAsync(Export export, ExportChoice choice, Stream output, CancellationToken cancellation)
    {
        var separator = choice.ForSpreadsheet && choice.Language == "fr" ? ';' : ',';
        await using var writer = new StreamWriter(output, new UTF8Encoding(choice.ForSpreadsheet), leaveOpen: true);
        var text = new StringBuilder();
        var hasBegun = false;
        await foreach (var row in Rows(export, choice, cancellation))
        {
            CsvText.AppendRow(text, row, separator);
            if (text.Length > Portion || !hasBegun)
            {
                await writer.WriteAsync(text, cancellation);
                text.Clear();
            }

            if (!hasBegun)
            {
                // The headings go at once: whoever waits sees that something comes.
                await writer.FlushAsync(cancellation);
                hasBegun = true;
            }
        }

        await writer.WriteAsync(text, cancellation);
    }

    private IAsyncEnumerable<IReadOnlyList<string>> Rows(Export export, ExportChoice choice, CancellationToken cancellation) => choice switch
    {
        { IsLong: true } => ExportRows.Values(export, choice.IsRaw, cancellation),
        { ForSpreadsheet: true } => ExportRows.Readable(export, definitions, choice.Language, cancellation),
        _ => ExportRows.Notices(export, definitions, choice.IsRaw, cancellation),
    };
}
