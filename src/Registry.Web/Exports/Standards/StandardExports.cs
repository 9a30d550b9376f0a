using System.Text;
using Microsoft.Extensions.Options;
using Registry.Domain;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Writing;
using Registry.Domain.Standards.Writing.Codecs;
using Registry.Web.Imports;
using Registry.Web.Setup;

namespace Registry.Web.Exports.Standards;

/// <summary>A format in which a notice can be had.</summary>
/// <param name="Standard">Null for the registry's own.</param>
/// <param name="Formats">The containers, the usual one first.</param>
public sealed record OfferedStandard(string Id, LocalisedText Name, Standard? Standard, IReadOnlyList<RecordFormat> Formats)
{
    public bool Offers(RecordFormat format) => Formats.Contains(format);

    /// <summary>Name of the file of a notice.</summary>
    public string FileName(NoticeDocument document, RecordFormat format) => $"{document.Id}-{document.Version}.{Id}.{format.Extension()}";
}

/// <summary>Published notices in the formats of other registers, each with what the conversion loses.</summary>
public sealed class StandardExports(StandardCatalogue standards, DefinitionCatalogue definitions, IOptions<RegistryOptions> options)
{
    /// <summary>The registry's own first, then the others by their names in English.</summary>
    public IReadOnlyList<OfferedStandard> All { get; } =
    [
        new(OwnJson.Id, OwnJson.Name, null, [RecordFormat.Json]),
        .. standards.All.Where(standard => standard.Writing is not null).OrderBy(standard => standard.Name.English, StringComparer.Ordinal)
            .Select(standard => new OfferedStandard(standard.Id, standard.Name, standard, standard.Writing!.Formats)),
    ];

    /// <param name="names">A set of names of the standard; null for its usual one.</param>
    /// <returns>Null when there is no such standard, or no such set of names.</returns>
    public OfferedStandard? Find(string id, string? names = null)
    {
        var found = All.FirstOrDefault(offered => offered.Id == id);
        return names is null ? found : found?.Standard?.Writing!.NameSets.GetValueOrDefault(names) is { } variant ? Find(variant) : null;
    }

    public LossReport Report(NoticeDocument document, OfferedStandard offered) =>
        offered.Standard is null ? OwnJson.Report(document, DefinitionOf(document)) : Record(document, offered.Standard).Report;

    /// <summary>The notice in one container; the registry's own is its canonical document, byte for byte.</summary>
    public string Write(NoticeDocument document, OfferedStandard offered, RecordFormat format) =>
        offered.Standard is null ? document.ToCanonicalJson() : RecordFormats.Write(Record(document, offered.Standard), format);

    public Task WriteAsync(NoticeDocument document, OfferedStandard offered, RecordFormat format, Stream output, CancellationToken cancellation) =>
        output.WriteAsync(Bytes(Write(document, offered, format), format, offered), cancellation).AsTask();

    /// <summary>CSV with semicolons is for French spreadsheets, which know UTF-8 by its mark only.</summary>
    public static byte[] Bytes(string text, RecordFormat format, OfferedStandard offered)
    {
        var isForSpreadsheet = format == RecordFormat.Csv && offered.Standard?.Writing!.Delimiter == ';';
        return [.. isForSpreadsheet ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];
    }

    private WrittenRecord Record(NoticeDocument document, Standard standard)
    {
        var url = options.Value.PublicUrl.TrimEnd('/') + Links.Notice(document.Language == "fr" ? "fr" : "en", document.Id.ToString());
        return new RecordWriter(standard, DefinitionOf(document), SourceText.Clean).Write(WritingSource.Of(document, url));
    }

    private QuestionnaireDefinition DefinitionOf(NoticeDocument document) =>
        definitions.Find(document.Definition.Id, document.Definition.Version) ?? definitions.Current;
}
