using Registry.Domain.Notices;

namespace Registry.Web.Imports;

/// <summary>Records of the Dutch register as its public mirror publishes them: an object with the list <c>algoritmes</c>.</summary>
internal sealed class DutchRegisterReader : IRecordReader
{
    private static readonly Dictionary<string, string> Stages = new(StringComparer.Ordinal)
    {
        ["ontwikkeling"] = "project",
        ["in_gebruik"] = "in_use",
        ["buiten_gebruik"] = "retired",
    };

    public string Format => "nl";

    public IAsyncEnumerable<SourceRecord> ReadAsync(Stream file, CancellationToken cancellation) =>
        JsonRecordList.ReadAsync(file, "algoritmes", cancellation);

    public ImportedNotice Interpret(SourceRecord record, DateTime copiedAt)
    {
        var hash = RecordHash.Of(record.Content);
        var fields = new SourceFields(record.Content);
        var source = new NoticeSource(
            Format,
            fields.Id("id"),
            "Algoritmeregister (Nederland)",
            fields.Address("url"),
            "CC0-1.0",
            fields.Day("geregistreerd"),
            copiedAt);
        var header = new HeaderBuilder()
            .Add("title", fields.Name("title", ImportFault.TitleIsMissing))
            .Add("summary", fields.Text("doel"))
            .AddStage(fields.Code("status", Stages))
            .AddLegalBasis(LegalReferences.Split(fields.Text("juridische_basis")));
        var body = fields.Name("organisatie", ImportFault.BodyIsMissing);
        return new ImportedNotice("nl", body, header.Build(fields.Rest()), source, hash);
    }
}
