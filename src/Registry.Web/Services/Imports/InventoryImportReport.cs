using Registry.Domain.Standards.Reading;
using Registry.Web.Imports;

namespace Registry.Web.Services.Imports;

/// <summary>What became of each record of a file, and how its values were read.</summary>
public sealed class InventoryImportReport
{
    private const int MostRecodings = 2000;
    private const int LongestRaw = 200;

    private readonly List<RefusedRow> _refusals = [];
    private readonly Dictionary<(string Column, string Raw), RecodedValue> _recodings = [];
    private readonly Dictionary<(ImportRemark Remark, string Subject), int> _remarks = [];

    /// <summary>The id of a standard, or <c>table</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Name of the IANA register; null for a workbook.</summary>
    public string? Encoding { get; init; }
    public int Created { get; private set; }
    public int Updated { get; private set; }
    public int Unchanged { get; private set; }

    /// <summary>Why the file could not be read to its end; the records before that place were dealt with. Null when it could.</summary>
    public ImportRefusal? Fault { get; internal set; }

    public int Read => Created + Updated + Unchanged + _refusals.Count;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<RefusedRow> Refusals => _refusals;

    /// <summary>By column, the commonest value first.</summary>
    public IReadOnlyList<RecodedValue> Recodings =>
        [.. _recodings.Values.OrderBy(value => value.Column, StringComparer.Ordinal).ThenByDescending(value => value.Count).ThenBy(value => value.Raw, StringComparer.Ordinal)];

    /// <summary>What a person should know, and how often it happened.</summary>
    public IReadOnlyList<CountedRemark> Remarks =>
        [.. _remarks.Select(remark => new CountedRemark(remark.Key.Remark, remark.Key.Subject, remark.Value)).OrderBy(remark => remark.Remark).ThenByDescending(remark => remark.Count)];

    /// <summary>The report of an import that goes on after an interruption.</summary>
    public static InventoryImportReport Continue(KeptReport kept)
    {
        var report = new InventoryImportReport { Format = kept.Format, Encoding = kept.Encoding, Created = kept.Created, Updated = kept.Updated, Unchanged = kept.Unchanged };
        report._refusals.AddRange(kept.Refusals);
        foreach (var recoding in kept.Recodings)
        {
            report._recodings[(recoding.Column, recoding.Raw)] = recoding;
        }

        foreach (var remark in kept.Remarks)
        {
            report._remarks[(remark.Remark, remark.Subject)] = remark.Count;
        }

        return report;
    }

    public KeptReport Keep() => new(Format, Encoding, Created, Updated, Unchanged, Fault, [.. _refusals], Recodings, Remarks);

    internal void Refuse(SourceRecord record, ImportRefusal refusal) => _refusals.Add(new RefusedRow(record.Row, refusal) { SheetRow = record.SheetRow });

    internal void Add(ImportOutcome outcome)
    {
        switch (outcome)
        {
            case ImportOutcome.Created:
                Created++;
                break;
            case ImportOutcome.Updated:
                Updated++;
                break;
            default:
                Unchanged++;
                break;
        }
    }

    /// <summary>Counts how the record was read.</summary>
    internal void Add(RecordReading reading)
    {
        foreach (var recoding in reading.Recodings)
        {
            Add(recoding);
        }

        foreach (var problem in reading.Problems)
        {
            Remark(problem.Fault == ReadingFault.NoRoom ? ImportRemark.ValueHadNoRoom : ImportRemark.ValueNotUnderstood, problem.Field);
        }

        RemarkAll(ImportRemark.KeptInSourceOnly, reading.Kept);
    }

    internal void RemarkAll(ImportRemark remark, IEnumerable<string> subjects)
    {
        foreach (var subject in subjects)
        {
            Remark(remark, subject);
        }
    }

    internal void Remark(ImportRemark remark, string subject)
    {
        _remarks.TryGetValue((remark, subject), out var count);
        if (count > 0 || _remarks.Count < MostRecodings)
        {
            _remarks[(remark, subject)] = count + 1;
        }
    }

    // The memory of a report does not grow with the file: beyond the most, values are counted together.
    private void Add(Recoding recoding)
    {
        var raw = recoding.Raw.Length > LongestRaw ? $"{recoding.Raw.AsSpan(0, LongestRaw)}…" : recoding.Raw;
        var key = (recoding.Field, raw);
        if (!_recodings.TryGetValue(key, out var known))
        {
            if (_recodings.Count >= MostRecodings)
            {
                Remark(ImportRemark.MoreRecodings, recoding.Field);
                return;
            }

            known = new RecodedValue(recoding.Field, raw, recoding.Value, 0);
        }

        _recodings[key] = known with { Count = known.Count + 1 };
    }
}

/// <summary>A report as it is stored with its job.</summary>
public sealed record KeptReport(
    string Format,
    string? Encoding,
    int Created,
    int Updated,
    int Unchanged,
    ImportRefusal? Fault,
    IReadOnlyList<RefusedRow> Refusals,
    IReadOnlyList<RecodedValue> Recodings,
    IReadOnlyList<CountedRemark> Remarks);

/// <param name="Value">Our option; null when the raw value was not understood and stays in the source record only.</param>
public sealed record RecodedValue(string Column, string Raw, string? Value, int Count);

/// <summary>The name is the key of the text shown.</summary>
public enum ImportRemark
{
    /// <summary>Another sheet of the workbook holds a table too.</summary>
    SheetIsNotRead,

    /// <summary>The id of a record is that of an earlier one in the file: both are kept, the later with a number.</summary>
    IdIsRepeated,

    /// <summary>The entry is declared: its draft or notice was not touched.</summary>
    EntryIsDeclared,
    ValueNotUnderstood,
    ValueHadNoRoom,
    KeptInSourceOnly,
    MoreRecodings,
}

/// <param name="Subject">A column, or a sheet; for a repeated id, the id; empty for declared entries.</param>
public sealed record CountedRemark(ImportRemark Remark, string Subject, int Count);
