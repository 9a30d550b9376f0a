using System.Text;
using Registry.Domain.Exports;

namespace Registry.Domain.Standards.Writing.Codecs;

/// <summary>A record as a table (RFC 4180): a column for each field of the standard, filled or not, or a line for each (<c>field, value</c>).</summary>
public static class CsvRecord
{
    public static string Write(WrittenRecord record)
    {
        var rules = record.Standard.Writing!;
        List<(string Name, string Value)> cells = [.. record.Standard.Fields.Where(field => !field.IsReadOnly)
            .Select(field => (rules.IsVertical ? field.Name : field.Heads, record.Field(field.Name) is { } written ? Value(written) : ""))];
        var text = new StringBuilder();
        if (rules.IsVertical)
        {
            Append(text, rules.Delimiter, ["field", "value"]);
            cells.ForEach(cell => Append(text, rules.Delimiter, [cell.Name, cell.Value]));
        }
        else
        {
            Append(text, rules.Delimiter, cells.Select(cell => cell.Name));
            Append(text, rules.Delimiter, cells.Select(cell => cell.Value));
        }

        return text.ToString();
    }

    // One item a line, unless that would lose a gap or divide an item: then the quoted form that readers of lists know.
    private static string Value(WrittenField field)
    {
        if (!field.IsList && field.List is null)
        {
            return string.Join("\n", field.Texts.OfType<string>());
        }

        var isPlain = field.Texts.All(text => text is { Length: > 0 } && !text.AsSpan().ContainsAny(";|\r\n") && text[0] != '[');
        return isPlain ? string.Join("\n", field.Texts) : $"[{string.Join(", ", field.Texts.Select(Quoted))}]";
    }

    private static string Quoted(string? text) =>
        $"'{(text ?? "").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}'";

    private static void Append(StringBuilder text, char delimiter, IEnumerable<string> cells) =>
        text.AppendJoin(delimiter, cells.Select(cell => CsvText.Cell(SpreadsheetText.Harmless(cell), delimiter))).Append("\r\n");
}
