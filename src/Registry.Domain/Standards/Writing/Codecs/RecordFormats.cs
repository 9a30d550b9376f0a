using System.Text.Encodings.Web;
using System.Text.Json;

namespace Registry.Domain.Standards.Writing.Codecs;

/// <summary>Puts a record into a container.</summary>
public static class RecordFormats
{
    // Read by people and programs, never put into a page: accents and angle brackets stay as they are.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The word for a format in addresses and names of files.</summary>
    public static string Extension(this RecordFormat format) => format switch
    {
        RecordFormat.Json => "json",
        RecordFormat.Csv => "csv",
        _ => "md",
    };

    public static string MediaType(this RecordFormat format) => format switch
    {
        RecordFormat.Json => "application/json",
        RecordFormat.Csv => "text/csv; charset=utf-8",
        _ => "text/markdown; charset=utf-8",
    };

    /// <summary>Lines end with a line feed, those of CSV as RFC 4180 says.</summary>
    public static string Write(WrittenRecord record, RecordFormat format) => format switch
    {
        RecordFormat.Json => JsonRecord.Write(record).ToJsonString(Readable) + "\n",
        RecordFormat.Csv => CsvRecord.Write(record),
        _ => MarkdownRecord.Write(record),
    };
}
