using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Reading;
using Registry.Domain.Standards.Writing;
using Registry.Web.Imports;
using Registry.Web.Imports.Files;
using Registry.Web.Imports.Reading;
using Registry.Web.Services.Imports;

namespace Registry.Web.Exports.Standards;

/// <summary>A record in another standard than its own.</summary>
/// <param name="Row">Counts the records of the file from 1.</param>
/// <param name="Kept">Members of the source that were not understood, or not wholly: the values of the record cannot hold them.</param>
public sealed record ConvertedRecord(int Row, WrittenRecord Record, IReadOnlyList<string> Kept);

/// <summary>Turns a file of one standard into records of another, without storing anything.</summary>
public sealed class StandardConversion(RecordReaders readers)
{
    /// <summary>Records that one conversion takes; a larger file is divided first.</summary>
    public const int MostRecords = 5_000;

    /// <param name="from">The standard of the file, or <c>auto</c>.</param>
    /// <returns>Reads and writes record by record.</returns>
    /// <exception cref="ImportRefusedException">The file cannot be read, fits no standard, or holds too many records.</exception>
    public async IAsyncEnumerable<ConvertedRecord> ConvertAsync(Stream file, string name, string from, Standard to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var source = await SourceFile.OpenAsync(file, name, new SourceFileOptions(), cancellation);
        var writer = new RecordWriter(to, readers.Questionnaire, SourceText.Clean);
        var isOwn = from == OwnJson.Id || (from == RecordReaders.Auto && source.Columns.Contains("salt") && source.Columns.Contains("definition"));
        var reader = isOwn ? null : await ReaderAsync(source, from, cancellation);
        var row = 0;
        await foreach (var record in source.ReadAsync(cancellation))
        {
            if (++row > MostRecords)
            {
                throw new ImportRefusedException(ImportFault.FileHasTooManyRows, MostRecords);
            }

            yield return reader is null ? Own(row, record, writer) : Read(row, record, reader, writer);
        }
    }

    private async Task<RecordReader> ReaderAsync(SourceFile source, string from, CancellationToken cancellation)
    {
        var plan = await ImportPlan.MakeAsync(source, from, null, readers, cancellation);
        return plan.Standard is { } standard
            ? readers.For(standard)
            : throw new ImportRefusedException(ImportFault.FormatIsUnknown, from, string.Join(", ", readers.Standards.All.Select(known => known.Id)));
    }

    private static ConvertedRecord Own(int row, SourceRecord record, RecordWriter writer)
    {
        try
        {
            return new ConvertedRecord(row, writer.Write(WritingSource.Of(NoticeDocument.Parse(record.Content.GetRawText()), null)), []);
        }
        catch (FormatException)
        {
            throw new ImportRefusedException(ImportFault.FormatIsUnknown, OwnJson.Id, OwnJson.Id);
        }
    }

    private static ConvertedRecord Read(int row, SourceRecord record, RecordReader reader, RecordWriter writer)
    {
        var reading = reader.Read(record.Content);
        JsonObject? kept = KeptFields.Of(reading);
        return new ConvertedRecord(row, writer.Write(WritingSource.Of(reading, reader.Standard.Id, kept)), reading.Kept);
    }
}
