using Registry.Domain.Notices;

namespace Registry.Web.Imports;

/// <summary>
/// Records of the British standard (ATRS) at the level of their index on GOV.UK: an object with the list <c>records</c>.
/// A record is named by the last part of its address.
/// </summary>
internal sealed class BritishRecordsReader : IRecordReader
{
    public string Format => "atrs";

    public IAsyncEnumerable<SourceRecord> ReadAsync(Stream file, CancellationToken cancellation) =>
        JsonRecordList.ReadAsync(file, "records", cancellation);

    public ImportedNotice Interpret(SourceRecord record, DateTime copiedAt)
    {
        var hash = RecordHash.Of(record.Content);
        var fields = new SourceFields(record.Content);
        var address = fields.Address("url") ?? throw new ImportRefusedException(ImportFault.IdIsMissing, "url");
        var source = new NoticeSource(
            Format,
            LastPart(address),
            "Algorithmic Transparency Recording Standard (GOV.UK)",
            address,
            "Open Government Licence v3.0",
            fields.Day("published"),
            copiedAt);
        var header = new HeaderBuilder()
            .Add("title", Title(fields))
            .Add("summary", fields.Text("description"));
        var body = fields.Name("publishing_body", ImportFault.BodyIsMissing);
        return new ImportedNotice("en", body, header.Build(fields.Rest()), source, hash);
    }

    // The record's title names the tool too: the tool's own name is read only where there is no title, and kept otherwise.
    private static string Title(SourceFields fields) =>
        fields.Name("title") ?? fields.Name("tool_name", ImportFault.TitleIsMissing);

    private static string LastPart(string address) =>
        new Uri(address).AbsolutePath.TrimEnd('/').Split('/')[^1] is { Length: > 0 and <= 200 } part
            ? part
            : throw new ImportRefusedException(ImportFault.IdIsMissing, "url");
}
