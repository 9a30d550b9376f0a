using Microsoft.Extensions.Localization;
using Registry.Domain.Standards.Columns;
using Registry.Web.Imports;
using Registry.Web.Services.Imports;

namespace Registry.Web.Commands;

/// <summary>Tells the outcome of an import: to a person on standard error, to a machine on standard output.</summary>
internal sealed class ImportWords(VerbRunner runner, IStringLocalizer texts, bool json)
{
    private const int RefusalsShown = 20;
    private const int RemarksShown = 20;

    public async Task TellAsync(ImportReport report)
    {
        await TellAsync(report.Read, report.Created, report.Updated, report.Unchanged, report.Refusals);
        if (json)
        {
            await runner.WriteJsonAsync(Summary(report));
        }
    }

    public async Task TellAsync(InventoryImportReport report)
    {
        await TellAsync(report.Read, report.Created, report.Updated, report.Unchanged, report.Refusals);
        foreach (var remark in report.Remarks.Take(RemarksShown))
        {
            await runner.Terminal.Error.WriteLineAsync(Sentence(remark));
        }

        if (json)
        {
            await runner.WriteJsonAsync(new InventorySummary(
                report.Read, report.Created, report.Updated, report.Unchanged, report.Refusals.Count, Refusals(report.Refusals),
                report.Format, report.Encoding, report.Recodings, [.. report.Remarks.Select(Remark)]));
        }
    }

    public async Task TellAsync(ImportPlan plan)
    {
        var error = runner.Terminal.Error;
        await error.WriteLineAsync(texts["Proposed", plan.Format]);
        foreach (var proposal in plan.Proposals)
        {
            await error.WriteLineAsync($"  {proposal.Column} → {proposal.Target ?? ColumnTarget.Ignore} ({proposal.Confidence:0.00})");
        }

        if (json)
        {
            await runner.WriteJsonAsync(new ProposalSummary(plan.Format, plan.Mapping?.Columns ?? [], plan.Proposals));
        }
    }

    public async Task<int> RefuseAsync(ImportRefusal refusal)
    {
        var reason = Sentence(refusal);
        if (json)
        {
            await runner.WriteJsonAsync(Summary(new ImportReport()) with { Error = reason });
        }

        return await runner.RefuseAsync(reason);
    }

    private async Task TellAsync(int read, int created, int updated, int unchanged, IReadOnlyList<RefusedRow> refusals)
    {
        var error = runner.Terminal.Error;
        await error.WriteLineAsync(texts["Report", read, created, updated, unchanged, refusals.Count]);
        foreach (var refused in refusals.Take(RefusalsShown))
        {
            await error.WriteLineAsync(texts["RefusedRow", refused.Row, Sentence(refused.Refusal)]);
        }

        if (refusals.Count > RefusalsShown)
        {
            await error.WriteLineAsync(texts["MoreRefusedRows", refusals.Count - RefusalsShown]);
        }
    }

    private NoticeSummary Summary(ImportReport report) => new(
        report.Read, report.Created, report.Updated, report.Unchanged, report.Refusals.Count, Refusals(report.Refusals));

    internal List<Refusal> Refusals(IReadOnlyList<RefusedRow> refusals) => [.. refusals.Select(refused => new Refusal(refused.Row, Sentence(refused.Refusal)))];

    private Remarked Remark(CountedRemark remark) => new(remark.Remark.ToString(), remark.Subject, remark.Count, Sentence(remark));

    private string Sentence(CountedRemark remark) => texts[$"Remark{remark.Remark}", remark.Subject, remark.Count];

    internal string Sentence(ImportRefusal refusal) => texts[refusal.Fault.ToString(), [.. refusal.Arguments]];

    internal sealed record Refusal(int Row, string Reason);

    /// <param name="Text">The remark as a sentence.</param>
    private sealed record Remarked(string Code, string Subject, int Count, string Text);

    /// <param name="Error">Why the file as a whole is refused; absent otherwise.</param>
    private sealed record NoticeSummary(
        int Read,
        int Created,
        int Updated,
        int Unchanged,
        int Refused,
        IReadOnlyList<Refusal> Refusals,
        [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] string? Error = null);

    private sealed record InventorySummary(
        int Read,
        int Created,
        int Updated,
        int Unchanged,
        int Refused,
        IReadOnlyList<Refusal> Refusals,
        string Format,
        string? Encoding,
        IReadOnlyList<RecodedValue> Recodings,
        IReadOnlyList<Remarked> Remarks);

    /// <param name="Columns">In the form of a mapping file.</param>
    private sealed record ProposalSummary(string Format, IReadOnlyList<MappedColumn> Columns, IReadOnlyList<ColumnProposal> Proposals);
}
