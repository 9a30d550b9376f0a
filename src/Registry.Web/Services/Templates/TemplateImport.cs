using System.Globalization;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Standards.Reading;
using Registry.Domain.Templates;
using Registry.Web.Imports;
using Registry.Web.Imports.Files;
using Registry.Web.Imports.Reading;
using Registry.Web.Persistence;
using Registry.Web.Services.Imports;

namespace Registry.Web.Services.Templates;

/// <summary>
/// Reads the records that suppliers give to their customers, in any standard that the registry reads, as templates of their author.
/// Run again it brings them up to date: a record that says something else is the next version.
/// </summary>
public sealed class TemplateImport(RecordReaders readers, TemplateWriter writer, DefinitionCatalogue definitions)
{
    private const int LongestTitle = 200;

    /// <param name="file">Seekable.</param>
    /// <exception cref="ImportRefusedException">The file as a whole is refused; the records before stay.</exception>
    public async Task<ImportReport> ImportAsync(Body author, Stream file, string fileName, Actor actor, CancellationToken cancellation)
    {
        await using var source = await SourceFile.OpenAsync(file, fileName, readers.Options(), cancellation);
        var plan = await ImportPlan.MakeAsync(source, RecordReaders.Auto, null, readers, cancellation);
        var reader = plan.Reader(readers, source.Columns, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        var report = new ImportReport();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var record in source.ReadAsync(cancellation).WithCancellation(cancellation))
        {
            try
            {
                report.Add(await ImportAsync(author, reader, record, ids, actor, cancellation));
            }
            catch (ImportRefusedException refused)
            {
                report.Refuse(record.Row, refused.Refusal);
            }
        }

        return report;
    }

    private async Task<ImportOutcome> ImportAsync(
        Body author, RecordReader reader, SourceRecord record, HashSet<string> ids, Actor actor, CancellationToken cancellation)
    {
        if (record.Refusal is { } refusal)
        {
            throw new ImportRefusedException(refusal);
        }

        var reading = reader.Read(record.Content);
        var titleField = reader.Standard.Fields.First(field => field.Target?.Path == DraftPaths.Header("title")).Name;
        var title = reading.Title ?? throw new ImportRefusedException(ImportFault.TitleIsMissing, titleField);
        if (title.Length > LongestTitle)
        {
            throw new ImportRefusedException(ImportFault.TextIsTooLong, titleField, title.Length, LongestTitle);
        }

        var id = reading.Id ?? DerivedId.Of(title, reading.Department);
        if (!ids.Add(id))
        {
            throw new ImportRefusedException(ImportFault.IdIsDuplicate, id);
        }

        var request = new NewTemplateVersion(title, null, null, Content(record, reading), definitions.Current.Version);
        return await writer.ImportAsync(author, id, reading.Language, request, actor, cancellation) switch
        {
            null => ImportOutcome.Unchanged,
            1 => ImportOutcome.Created,
            _ => ImportOutcome.Updated,
        };
    }

    /// <summary>All that the record says is shared, what it says beyond the questionnaire too; what no author can know is asked of each body.</summary>
    private static TemplateContent Content(SourceRecord record, RecordReading reading)
    {
        var shared = DraftPaths.ByPath(reading.Values).Where(pair => !LocalByDefault.Never.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal);
        if (KeptFields.Of(reading) is { } kept)
        {
            shared[DraftPaths.Header(KeptFields.FieldId)] = new StatedValue(kept);
        }

        return new TemplateContent(shared, [.. LocalByDefault.Paths.Select(path => new LocalAnswer(path))]);
    }
}
