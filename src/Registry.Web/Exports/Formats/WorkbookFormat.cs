using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Localization;
using Registry.Domain.Exports;
using Registry.Domain.Questionnaire;
using Registry.Web.Exports.Spreadsheets;
using Registry.Web.Resources;

namespace Registry.Web.Exports.Formats;

/// <summary>A workbook for people: the notices or their values, what the columns mean, and where it comes from.</summary>
internal sealed class WorkbookFormat(DefinitionCatalogue definitions, IStringLocalizer<ExportTexts> texts) : IExportFormat
{
    /// <summary>Of a sheet, its heading included (ECMA-376).</summary>
    private const int MostRows = 1_048_576;

    private const double Width = 26;
    private const double WideWidth = 60;

    public string Extension => "xlsx";

    public string ContentType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public IReadOnlyList<BundleFile> InBundle(string language) => [new($"notices-{language}.xlsx", new ExportChoice(language, ForSpreadsheet: true))];

    public async Task WriteAsync(Export export, ExportChoice choice, Stream output, CancellationToken cancellation)
    {
        await using var gathered = new GatheringStream(output);
        await using var workbook = new SpreadsheetWriter(gathered);
        var rows = choice.IsLong
            ? ExportRows.Values(export, isRaw: false, cancellation)
            : ExportRows.Readable(export, definitions, choice.Language, cancellation);
        await AddSheetsAsync(workbook, texts[choice.IsLong ? "Sheet.Values" : "Sheet.Notices"], rows, cancellation);
        await workbook.AddSheetAsync(
            new SheetLayout(texts["Sheet.Columns"], [Width, WideWidth, WideWidth, Width]), Columns(choice.Language).ToAsyncEnumerable(), cancellation);
        await workbook.AddSheetAsync(new SheetLayout(texts["Sheet.About"], [Width, WideWidth]), About(export).ToAsyncEnumerable(), cancellation);
    }

    /// <summary>More rows than a sheet can hold go on in a next one, under the same headings.</summary>
    private static async Task AddSheetsAsync(SpreadsheetWriter workbook, string name, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellation)
    {
        await using var source = rows.GetAsyncEnumerator(cancellation);
        await source.MoveNextAsync();
        var headings = source.Current;
        var hasMore = await source.MoveNextAsync();
        for (var part = 1; part == 1 || hasMore; part++)
        {
            var layout = new SheetLayout(part == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {part}"), [.. headings.Select(_ => Width)]);
            await workbook.AddSheetAsync(layout, Part(cancellation), cancellation);
        }

        async IAsyncEnumerable<IReadOnlyList<string>> Part([EnumeratorCancellation] CancellationToken stop)
        {
            yield return headings;
            for (var row = 1; row < MostRows && hasMore; row++)
            {
                yield return source.Current;
                stop.ThrowIfCancellationRequested();
                hasMore = await source.MoveNextAsync();
            }
        }
    }

    private IEnumerable<IReadOnlyList<string>> Columns(string language) =>
    [
        [texts["Columns.Id"], texts["Columns.Label"], texts["Columns.Help"], texts["Columns.Codes"]],
        .. new ReadableTable(definitions, language).Columns.Select(column => (string[])
        [
            column.Id, column.Label.In(language), column.Help?.In(language) ?? "", string.Join(" | ", column.Options.Select(option => $"{option.Value} = {option.Label.In(language)}")),
        ]),
    ];

    private IEnumerable<IReadOnlyList<string>> About(Export export) =>
    [
        [texts["About.Source"], SpreadsheetText.Harmless(export.Register)],
        [texts["About.Address"], export.Page],
        [texts["About.MadeAt"], export.MadeAt.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)],
        [texts["About.Licence"], $"{OpenLicence.Title} ({OpenLicence.Id}) – {OpenLicence.Address}"],
        [texts["About.Imported"], texts["About.ImportedText"]],
        [texts["About.Count"], export.Notices.Count.ToString(CultureInfo.InvariantCulture)],
        [texts["About.Formulas"], texts["About.FormulasText"]],
    ];
}
