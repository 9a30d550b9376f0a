using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Registry.Domain.Standards.Columns;
using Registry.Web.Imports.Files;
using Registry.Web.Imports.Reading;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Imports;

/// <summary>What an officer said about a file that was sent; kept as the arguments of its job.</summary>
/// <param name="FileName">As the officer knows it.</param>
/// <param name="Format"><c>auto</c>, <c>table</c> or the id of a standard.</param>
/// <param name="Language">ISO 639-1 code of the language of a table.</param>
/// <param name="File">What the reader of the file is told; null is found out.</param>
/// <param name="Mapping">Where the columns go, as far as the officer chose; null before.</param>
public sealed record ImportArguments(
    string FileName, string Language, string Format = RecordReaders.Auto, SourceFileOptions? File = null, ColumnMapping? Mapping = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static ImportArguments Of(Job job) => JsonSerializer.Deserialize<ImportArguments>(job.Arguments, Json)!;

    /// <summary>What the import reported so far; null before its first rows.</summary>
    public static KeptReport? ReportOf(Job job) => job.Result is { } result ? JsonSerializer.Deserialize<KeptReport>(result, Json) : null;

    public static string Write(KeptReport report) => JsonSerializer.Serialize(report, Json);

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>The import that goes on where the job stands.</summary>
    public InventoryImportRequest ToRequest(Job job) =>
        new(job.BodyId, FileName, Format, Mapping, Language, File, job.ByUserId, job.DoneRows, ReportOf(job));
}
