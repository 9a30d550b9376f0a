using Registry.Domain.Standards;
using Registry.Domain.Standards.Columns;
using Registry.Web.Imports.Files;

namespace Registry.Web.Services.Imports;

/// <summary>What was found out about a file before it is imported.</summary>
/// <param name="Source">Kind, encoding, delimiter, sheet, header row, direction.</param>
/// <param name="Standard">Null for a table that is read by its columns.</param>
/// <param name="IsRemembered">The columns go where the body sent them the last time.</param>
/// <param name="FirstRows">The cells of the first records, by column.</param>
/// <param name="Rows">Records that were looked at.</param>
/// <param name="IsWhole">There are no more.</param>
/// <param name="Refused">Of the records looked at, those that would be refused.</param>
/// <param name="Recodings">How the records looked at would be read.</param>
public sealed record CheckedFile(
    SourceFile Source,
    Standard? Standard,
    bool IsRemembered,
    IReadOnlyList<CheckedColumn> Columns,
    IReadOnlyList<IReadOnlyList<string>> FirstRows,
    int Rows,
    bool IsWhole,
    int Refused,
    IReadOnlyList<RecodedValue> Recodings)
{
    public ColumnMapping Mapping => new([.. Columns.Select(column => column.Mapped)]);

    public bool HasTitle => Columns.Any(column => ColumnTarget.Resolve(column.Mapped.Target) == "header.title");
}

/// <param name="Samples">The first filled cells.</param>
/// <param name="Confidence">Of the proposal, from 0 to 1; null where a person chose.</param>
/// <param name="IsProposed">A place was proposed by its name or its cells, whatever was chosen since.</param>
/// <param name="Choice">The list of options that its cells are read into; null where there is none.</param>
public sealed record CheckedColumn(string Name, IReadOnlyList<string> Samples, double? Confidence, bool IsProposed, MappedColumn Mapped, Target? Choice);
