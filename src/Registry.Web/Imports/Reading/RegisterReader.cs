using System.Runtime.CompilerServices;
using Registry.Domain.Notices;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Reading;
using Registry.Web.Imports.Files;

namespace Registry.Web.Imports.Reading;

/// <summary>Reads another register's file by the definition of its standard: each record becomes the notice of the body that it names.</summary>
public sealed class RegisterReader(RecordReader reader, string fileName)
{
    private const int LongestName = 1000;
    private const int LongestId = 200;

    /// <summary>The id of the standard, kept as the format of the source.</summary>
    public string Format => Standard.Id;

    private Standard Standard => reader.Standard;

    /// <summary>Streams the records in the order of the file, from its beginning.</summary>
    /// <exception cref="ImportRefusedException">The file as a whole cannot be read; it may come after some records.</exception>
    public async IAsyncEnumerable<SourceRecord> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var source = await SourceFile.OpenAsync(file, fileName, new SourceFileOptions(ListMember: Standard.Recognition.List), cancellation);
        await foreach (var record in source.ReadAsync(cancellation))
        {
            yield return record;
        }
    }

    /// <param name="copiedAt">UTC.</param>
    /// <exception cref="ImportRefusedException">The record is refused.</exception>
    public ImportedNotice Interpret(SourceRecord record, DateTime copiedAt)
    {
        var hash = RecordHash.Of(record.Content);
        var reading = reader.Read(record.Content);
        var mustBeText = reading.Problems.FirstOrDefault(problem => problem.Fault == ReadingFault.NotText);
        if (mustBeText is not null)
        {
            throw new ImportRefusedException(ImportFault.FieldIsNotText, mustBeText.Field);
        }

        var title = Name(reading.Title, ImportFault.TitleIsMissing, TitleField);
        var id = Standard.Record.Id is [var idField, ..]
            ? Limited(reading.Id ?? throw new ImportRefusedException(ImportFault.IdIsMissing, idField), idField, LongestId)
            : DerivedId.Of(title, reading.Department);
        var body = Name(reading.Body, ImportFault.BodyIsMissing, Standard.Record.Body.Count > 0 ? Standard.Record.Body[0] : "body");
        var source = new NoticeSource(Format, id, Standard.Register, reading.Url, Standard.Licence, reading.PublishedAt, copiedAt);
        return new ImportedNotice(reading.Language, body, WithKept(reading), source, hash);
    }

    private string TitleField => Standard.Fields.First(known => known.Target?.Path == "header.title").Name;

    private static AnswerSet WithKept(RecordReading reading)
    {
        if (KeptFields.Of(reading) is not { } kept)
        {
            return reading.Values;
        }

        var header = new Dictionary<string, StatedValue>(reading.Values.Header, StringComparer.Ordinal) { [KeptFields.FieldId] = new StatedValue(kept) };
        return reading.Values with { Header = header };
    }

    private static string Name(string? text, ImportFault missing, string field) =>
        Limited(text ?? throw new ImportRefusedException(missing, field), field, LongestName);

    private static string Limited(string text, string field, int longest) =>
        text.Length <= longest ? text : throw new ImportRefusedException(ImportFault.TextIsTooLong, field, text.Length, longest);
}
