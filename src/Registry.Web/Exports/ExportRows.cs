using System.Runtime.CompilerServices;
using Registry.Domain.Exports;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Exports;

/// <summary>The tables of an export, headings first, row after row.</summary>
internal static class ExportRows
{
    /// <summary>One row a notice, for programs.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<string>> Notices(
        Export export, DefinitionCatalogue definitions, bool isRaw, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var table = new NoticeTable(definitions);
        yield return [.. table.Columns.Select(column => column.Id)];
        await foreach (var notice in export.Notices.ReadAsync(cancellation))
        {
            var facts = ExportFacts.Of(notice, definitions);
            yield return isRaw ? table.Row(facts) : table.HarmlessRow(facts);
        }
    }

    /// <summary>One row a notice, for people.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<string>> Readable(
        Export export, DefinitionCatalogue definitions, string language, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var table = new ReadableTable(definitions, language);
        yield return table.Headings;
        await foreach (var notice in export.Notices.ReadAsync(cancellation))
        {
            yield return table.Row(ExportFacts.Of(notice, definitions));
        }
    }

    /// <summary>One row a value.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<string>> Values(Export export, bool isRaw, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return TidyRow.Headings;
        await foreach (var notice in export.Notices.ReadAsync(cancellation))
        {
            foreach (var row in TidyRow.Of(notice.Document))
            {
                yield return isRaw ? row.Cells() : [.. row.Cells().Select(SpreadsheetText.Harmless)];
            }
        }
    }
}
