using Registry.Domain.Standards;
using Registry.Domain.Standards.Columns;
using Registry.Domain.Standards.Reading;
using Registry.Web.Imports;
using Registry.Web.Imports.Files;
using Registry.Web.Imports.Reading;

namespace Registry.Web.Services.Imports;

/// <summary>How a file will be read.</summary>
/// <param name="Standard">Null for a table that is read by its columns.</param>
/// <param name="Mapping">Where the columns of a table go; null for a standard.</param>
/// <param name="Proposals">What was proposed for the columns, before any correction; empty for a standard.</param>
public sealed record ImportPlan(Standard? Standard, ColumnMapping? Mapping, IReadOnlyList<ColumnProposal> Proposals)
{
    private const int SampleRows = 50;
    private const int SamplesShown = 20;

    /// <summary>The id of the standard, or <c>table</c>.</summary>
    public string Format => Standard?.Id ?? RecordReaders.Table;

    /// <summary>Recognises the standard, or else proposes where the columns go.</summary>
    /// <param name="format"><c>auto</c>, <c>table</c> or the id of a standard.</param>
    /// <param name="corrected">What the officer or an earlier import says; wins over what would be proposed.</param>
    /// <exception cref="ImportRefusedException">The file is a schema, the format is unknown, or the mapping names what does not exist.</exception>
    public static async Task<ImportPlan> MakeAsync(
        SourceFile file, string format, ColumnMapping? corrected, RecordReaders readers, CancellationToken cancellation)
    {
        if (file.Columns.Contains("$schema") && file.Columns.Contains("properties"))
        {
            throw new ImportRefusedException(ImportFault.FileIsJsonSchema);
        }

        var standard = format switch
        {
            RecordReaders.Auto => corrected is null ? readers.Standards.Recognise(file.Columns) : null,
            RecordReaders.Table => null,
            _ => readers.Unknown(format) is { } refusal ? throw new ImportRefusedException(refusal) : readers.Standards.Find(format),
        };
        if (standard is not null)
        {
            return corrected is null ? new ImportPlan(standard, null, []) : throw new ImportRefusedException(ImportFault.MappingNeedsTable, standard.Id);
        }

        if (corrected?.Mistakes(readers.Questionnaire) is [var (column, word), ..])
        {
            throw new ImportRefusedException(ImportFault.MappingNamesUnknown, column, word);
        }

        var proposals = readers.Proposer.Propose(await SamplesAsync(file, cancellation));
        return new ImportPlan(null, corrected ?? new ColumnMapping([.. proposals.Select(proposal => proposal.ToMapped())]), proposals);
    }

    /// <exception cref="ImportRefusedException">No column gives the title.</exception>
    public RecordReader Reader(RecordReaders readers, IReadOnlyList<string> columns, string language)
    {
        if (Standard is not null)
        {
            return readers.For(Standard);
        }

        var titles = Mapping!.Columns.Where(column => ColumnTarget.Resolve(column.Target) == "header.title").Select(column => column.Column);
        // Where no record can be looked at there are no columns: each record then says why.
        return columns.Count == 0 || titles.Intersect(columns).Any()
            ? readers.For(Mapping, language)
            : throw new ImportRefusedException(ImportFault.TitleColumnIsMissing, string.Join(", ", columns.Take(SamplesShown)));
    }

    private static async Task<IReadOnlyList<(string Name, IReadOnlyList<string> Samples)>> SamplesAsync(SourceFile file, CancellationToken cancellation)
    {
        var samples = file.Columns.ToDictionary(name => name, _ => new List<string>(), StringComparer.Ordinal);
        await foreach (var record in file.ReadAsync(cancellation).Take(SampleRows).WithCancellation(cancellation))
        {
            if (record.Refusal is not null)
            {
                continue;
            }

            foreach (var member in record.Content.EnumerateObject())
            {
                if (member.Value.ToString().Trim() is { Length: > 0 } text && samples.TryGetValue(member.Name, out var known) && known.Count < SamplesShown)
                {
                    known.Add(text);
                }
            }
        }

        return [.. file.Columns.Select(name => (name, (IReadOnlyList<string>)samples[name]))];
    }
}
