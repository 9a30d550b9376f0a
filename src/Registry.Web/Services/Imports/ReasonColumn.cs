using System.Buffers;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Registry.Web.Exports.Spreadsheets;
using Registry.Web.Imports;
using Registry.Web.Imports.Files;
using Registry.Web.Resources;

namespace Registry.Web.Services.Imports;

/// <summary>The last column of a workbook of refused rows: it is ours, and no part of the record once the rows are mended and come back.</summary>
/// <seealso cref="RefusedRowsWorkbook"/>
internal static class ReasonColumn
{
    private static readonly HashSet<string> Names = [.. ((string[])["fr", "en"]).Select(language =>
        new ResourceManager(typeof(ImportTexts)).GetString("ReasonColumn", CultureInfo.GetCultureInfo(language))!)];

    public static bool Is(string column) => Names.Contains(column);

    /// <summary>The records of a file without that column.</summary>
    public static async IAsyncEnumerable<SourceRecord> Without(SourceFile source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var isThere = source.Columns.Any(Is);
        await foreach (var record in source.ReadAsync(cancellation))
        {
            yield return isThere && record.Content.ValueKind == JsonValueKind.Object ? record with { Content = Without(record.Content) } : record;
        }
    }

    private static JsonElement Without(JsonElement content)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            foreach (var member in content.EnumerateObject().Where(member => !Is(member.Name)))
            {
                member.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return JsonElement.Parse(bytes.WrittenSpan);
    }
}
