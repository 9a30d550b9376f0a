using System.Text;

namespace Registry.Domain.Standards.Writing.Codecs;

/// <summary>A record as a document to read: the sections of the standard, each field under its name, items as a list.</summary>
public static class MarkdownRecord
{
    public static string Write(WrittenRecord record)
    {
        var text = new StringBuilder();
        var title = record.Fields.FirstOrDefault(field => field.Field.Target?.Path == "header.title");
        text.Append("# ").Append(Escape(title?.Texts[0] ?? record.Standard.Id)).Append('\n');
        foreach (var section in record.Fields.Where(field => field != title).GroupBy(field => field.Field.Section, StringComparer.Ordinal))
        {
            if (section.Key is { } heading)
            {
                text.Append("\n## ").Append(heading).Append('\n');
            }

            foreach (var field in section.DistinctBy(field => field.List ?? field.Field.Name))
            {
                text.Append("\n### ").Append(field.List ?? field.Field.Heads).Append("\n\n");
                if (field.List is { } list)
                {
                    AppendItems(text, [.. section.Where(other => other.List == list)]);
                }
                else
                {
                    AppendTexts(text, field);
                }
            }
        }

        return text.ToString();
    }

    private static void AppendTexts(StringBuilder text, WrittenField field)
    {
        if (field.IsList)
        {
            text.AppendJoin("", field.Texts.Select(item => $"- {Escape(item ?? "–")}\n"));
            return;
        }

        foreach (var line in string.Join("\n", field.Texts.OfType<string>()).Split('\n'))
        {
            text.Append(line == Appendix.Mark ? "---" : Escape(line)).Append(line.Length > 0 && line != Appendix.Mark ? "  \n" : "\n");
        }
    }

    private static void AppendItems(StringBuilder text, List<WrittenField> parts)
    {
        for (var rank = 0; rank < parts.Max(part => part.Texts.Count); rank++)
        {
            var said = parts.Where(part => rank < part.Texts.Count && part.Texts[rank] is not null)
                .Select(part => (Name: part.Field.Name[(part.List!.Length + 1)..], Text: Escape(part.Texts[rank]!))).ToList();
            text.Append("- ").Append(said.Count > 0 ? $"**{said[0].Text}**" : "–").Append('\n');
            text.AppendJoin("", said.Skip(1).Select(part => $"  - {part.Name} : {part.Text}\n"));
        }
    }

    // A text never becomes markup, and never HTML.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            escaped.Append(character switch
            {
                '<' => "&lt;",
                '&' => "&amp;",
                '\n' => " ",
                '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '|' => $"\\{character}",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }
}
