using System.Text;

namespace Registry.Domain.Standards.Reading;

/// <summary>A list that was written as one text.</summary>
public static class WrittenList
{
    /// <summary><c>['a', "b"]</c> as Python writes a list; else parts between semicolons or on lines of their own.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var trimmed = text.Trim();
        return Quoted(trimmed) ?? (IReadOnlyList<string>)trimmed.Split([';', '\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The parts of <c>['a', "b"]</c>, empty ones too; null when it is no such list, or a part of it is not in quotes.</summary>
    public static IReadOnlyList<string>? Quoted(string text)
    {
        if (text.Trim() is not ['[', .. var inside, ']'])
        {
            return null;
        }

        var items = new List<string>();
        for (var at = 0; at < inside.Length;)
        {
            if (inside[at] is ' ' or ',')
            {
                at++;
                continue;
            }

            var quote = inside[at];
            if (quote is not ('\'' or '"'))
            {
                return null;
            }

            var item = new StringBuilder();
            for (at++; at < inside.Length && inside[at] != quote; at++)
            {
                if (inside[at] == '\\' && at + 1 < inside.Length)
                {
                    at++;
                    item.Append(inside[at] == 'n' ? '\n' : inside[at]);
                }
                else
                {
                    item.Append(inside[at]);
                }
            }

            if (at == inside.Length)
            {
                return null;
            }

            at++;
            items.Add(item.ToString());
        }

        return items;
    }
}
