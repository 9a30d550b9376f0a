using System.Text;

namespace Registry.Web.Tests.Exports;

/// <summary>Reads tables as RFC 4180 says, and nothing else: a table that breaks its rules fails the test.</summary>
internal static class Rfc4180
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text, char separator = ',')
    {
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        for (var place = 0; place < text.Length;)
        {
            var (cell, end) = text[place] == '"' ? Quoted(text, place) : Plain(text, place, separator);
            row.Add(cell);
            Assert.True(end < text.Length, "The last row has no end.");
            if (text[end] == separator)
            {
                place = end + 1;
                continue;
            }

            Assert.Equal("\r\n", text.Substring(end, 2));
            rows.Add([.. row]);
            row.Clear();
            place = end + 2;
        }

        Assert.Empty(row);
        return rows;
    }

    /// <summary>The rows under their headings.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> ReadNamed(string text, char separator = ',')
    {
        var rows = Read(text, separator);
        Assert.Equal(rows[0].Count, rows[0].Distinct().Count());
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static (string Cell, int End) Quoted(string text, int start)
    {
        var cell = new StringBuilder();
        for (var place = start + 1; ; place++)
        {
            if (text[place] != '"')
            {
                cell.Append(text[place]);
            }
            else if (place + 1 < text.Length && text[place + 1] == '"')
            {
                cell.Append('"');
                place++;
            }
            else
            {
                return (cell.ToString(), place + 1);
            }
        }
    }

    private static (string Cell, int End) Plain(string text, int start, char separator)
    {
        var end = start;
        while (end < text.Length && text[end] != separator && text[end] != '\r')
        {
            Assert.False(text[end] is '"' or '\n', "A cell with a quotation mark or a line feed stands without quotation marks.");
            end++;
        }

        return (text[start..end], end);
    }
}
