using System.Globalization;

namespace Registry.Web.Imports.Files.Tables;

/// <summary>Gives every column of a table a name of its own.</summary>
internal static class ColumnNames
{
    /// <param name="headings">What the header says, "" where nothing.</param>
    /// <returns>As many names, all different: "name", "name (2)", "column 7" (from 1).</returns>
    public static List<string> Distinct(IReadOnlyList<string> headings)
    {
        var taken = headings.Select(Plain).Where(heading => heading.Length > 0).ToHashSet(StringComparer.Ordinal);
        var names = new List<string>();
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var heading in headings)
        {
            var plain = Plain(heading);
            var name = plain.Length > 0 ? plain : Unnamed(names.Count);
            for (var repeat = 2; !given.Add(name) || (name != plain && taken.Contains(name)); repeat++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{(plain.Length > 0 ? plain : Unnamed(names.Count))} ({repeat})");
            }

            names.Add(name);
        }

        return names;
    }

    /// <param name="column">From 0.</param>
    public static string Unnamed(int column) => string.Create(CultureInfo.InvariantCulture, $"column {column + 1}");

    /// <summary>On one line.</summary>
    public static string Plain(string heading) => string.Join(' ', heading.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
