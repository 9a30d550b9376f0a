using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Exports;

/// <summary>
/// The table of notices for programs: one row each, codes as the definition spells them. Nothing is lost: a value that is not disclosed
/// stands in <c>notDisclosed</c> with its state, one that its column cannot hold in <c>other</c>.
/// </summary>
public sealed class NoticeTable(DefinitionCatalogue definitions)
{
    private readonly Dictionary<string, ExportColumn> _asked = ExportColumns.Of(definitions).ToDictionary(column => column.Id, StringComparer.Ordinal);

    public IReadOnlyList<ExportColumn> Columns { get; } = [.. NoticeColumns.All, .. ExportColumns.Of(definitions)];

    /// <summary>The cells in the order of <see cref="Columns"/>.</summary>
    public IReadOnlyList<string> Row(NoticeFacts facts)
    {
        var cells = facts.Cells();
        var hidden = new JsonObject();
        var other = new JsonObject();
        var values = facts.Notice.Document.Values;
        foreach (var (path, stated) in values.Header.Select(value => (ExportColumns.HeaderPrefix + value.Key, value.Value)).Concat(values.Answers.Select(value => (value.Key, value.Value))))
        {
            if (stated.State != DisclosureState.Disclosed)
            {
                hidden[path] = StatedValueJson.Write(stated with { Value = null });
            }
            else if (stated.Value is JsonObject group && !_asked.ContainsKey(path))
            {
                foreach (var part in group)
                {
                    Put($"{path}.{part.Key}", part.Value);
                }
            }
            else
            {
                Put(path, stated.Value);
            }
        }

        cells["notDisclosed"] = hidden.Count == 0 ? "" : CellValue.Write(hidden);
        cells["other"] = other.Count == 0 ? "" : CellValue.Write(other);
        return [.. Columns.Select(column => cells.GetValueOrDefault(column.Id, ""))];

        void Put(string path, JsonNode? value)
        {
            if (_asked.TryGetValue(path, out var column) && CellValue.Of(column, value) is { } cell)
            {
                cells[path] = cell;
            }
            else if (value is not null)
            {
                other[path] = value.DeepClone();
            }
        }
    }

    /// <summary>The row as a spreadsheet program may open it. Only texts can begin like a formula.</summary>
    public IReadOnlyList<string> HarmlessRow(NoticeFacts facts) =>
        [.. Row(facts).Select((cell, index) => Columns[index].Type is ColumnType.Integer or ColumnType.Number ? cell : SpreadsheetText.Harmless(cell))];
}
