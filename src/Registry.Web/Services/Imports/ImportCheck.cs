using System.Text.Json;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Columns;
using Registry.Domain.Standards.Reading;
using Registry.Web.Imports;
using Registry.Web.Imports.Files;
using Registry.Web.Imports.Reading;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Imports;

/// <summary>Looks at a file before it is imported: what it is, where its columns would go, how its words would be read.</summary>
public sealed class ImportCheck(ImportJobs jobs, InventoryImport imports, RememberedMappings remembered, RecordReaders readers)
{
    private const int RowsLookedAt = 2_000;
    private const int RowsShown = 5;
    private const int SamplesShown = 3;

    /// <exception cref="ImportRefusedException">The file cannot be read as is said.</exception>
    public async Task<CheckedFile> LookAsync(Job job, ImportArguments arguments, CancellationToken cancellation)
    {
        await using var file = jobs.Open(job.Id);
        var request = arguments.ToRequest(job) with { Mapping = null };
        await using var source = await imports.OpenAsync(file, request, cancellation);
        var plan = await imports.PlanAsync(source, request, cancellation);
        var isRemembered = plan.Standard is null && await remembered.FindAsync(job.BodyId, source.Columns, cancellation) is not null;
        var columns = plan.Standard is null ? Columns(plan, isRemembered, arguments.Mapping) : [];
        var reader = plan.Standard is not null ? readers.For(plan.Standard) : readers.For(new ColumnMapping([.. columns.Select(column => column.Mapped)]), arguments.Language);
        var names = source.Columns.Where(name => !ReasonColumn.Is(name)).ToList();
        var look = await LookAsync(source, reader, names, plan.Format, cancellation);
        return new CheckedFile(source, plan.Standard, isRemembered && arguments.Mapping is null, columns, look.First, look.Rows, look.Rows < RowsLookedAt, look.Refused, look.Report.Recodings);
    }

    /// <summary>What a person chose goes before what was remembered, and that before what was proposed.</summary>
    private List<CheckedColumn> Columns(ImportPlan plan, bool isRemembered, ColumnMapping? typed)
    {
        var chosen = (typed?.Columns ?? []).DistinctBy(column => column.Column).ToDictionary(column => column.Column, StringComparer.Ordinal);
        var planned = plan.Mapping!.Columns.DistinctBy(column => column.Column).ToDictionary(column => column.Column, StringComparer.Ordinal);
        return [.. plan.Proposals.Where(proposal => !ReasonColumn.Is(proposal.Column)).Select(proposal =>
        {
            var isChosen = chosen.TryGetValue(proposal.Column, out var mapped);
            mapped ??= planned.GetValueOrDefault(proposal.Column) ?? proposal.ToMapped();
            var target = Target.Find(ColumnTarget.Resolve(mapped.Target), readers.Questionnaire);
            double? confidence = isChosen || isRemembered ? null : proposal.Confidence;
            return new CheckedColumn(proposal.Column, [.. proposal.Samples.Distinct().Take(SamplesShown)], confidence, proposal.Target is not null, mapped, target is { IsChoice: true } ? target : null);
        })];
    }

    private static async Task<(List<IReadOnlyList<string>> First, int Rows, int Refused, InventoryImportReport Report)> LookAsync(
        SourceFile source, RecordReader reader, List<string> names, string format, CancellationToken cancellation)
    {
        var report = new InventoryImportReport { Format = format, Encoding = source.Encoding };
        var first = new List<IReadOnlyList<string>>();
        var (rows, refused) = (0, 0);
        await foreach (var record in source.ReadAsync(cancellation).Take(RowsLookedAt).WithCancellation(cancellation))
        {
            rows++;
            if (record.Refusal is not null)
            {
                refused++;
                continue;
            }

            if (first.Count < RowsShown)
            {
                first.Add([.. names.Select(name => record.Content.TryGetProperty(name, out var cell) && cell.ValueKind != JsonValueKind.Null ? cell.ToString() : "")]);
            }

            var reading = reader.Read(record.Content);
            refused += reading.Title is null ? 1 : 0;
            report.Add(reading);
        }

        return (first, rows, refused, report);
    }
}
