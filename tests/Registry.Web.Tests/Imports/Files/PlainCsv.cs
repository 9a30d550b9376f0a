using System.Text;

namespace Registry.Web.Tests.Imports.Files;

/// <summary>RFC 4180 to the letter, with commas: shares nothing with the reader under test.</summary>
internal static class PlainCsv
{
    public static List<List<string>> Read(string text)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (isQuoted && character == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (character == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && (character is ',' or '\n'))
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (character == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else if (isQuoted || character != '\r')
            {
                cell.Append(character);
            }
        }

        if (row.Count > 0 || cell.Length > 0)
        {
            rows.Add([.. row, cell.ToString()]);
        }

        return rows;
    }
}
