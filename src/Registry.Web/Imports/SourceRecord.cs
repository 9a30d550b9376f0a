using System.Text.Json;

namespace Registry.Web.Imports;

/// <summary>One record of a file as it was read.</summary>
/// <param name="Row">Position in the list, from 1.</param>
/// <param name="Refusal">Why the record cannot even be looked at; null for one that can.</param>
public sealed record SourceRecord(int Row, JsonElement Content, ImportRefusal? Refusal = null)
{
    /// <summary>The row of the table, as a spreadsheet program counts rows, from 1; null where there is no table.</summary>
    public int? SheetRow { get; init; }
}
