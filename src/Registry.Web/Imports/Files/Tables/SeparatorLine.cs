namespace Registry.Web.Imports.Files.Tables;

/// <summary>The first line by which spreadsheet programs say what separates the cells: <c>sep=;</c>, or the same between quotes.</summary>
/// <param name="Length">Characters, without the end of the line.</param>
internal readonly record struct SeparatorLine(char Delimiter, int Length)
{
    /// <summary>Characters to look at, with the end of the line.</summary>
    public const int Longest = 8;

    /// <returns>Null where the text begins otherwise.</returns>
    public static SeparatorLine? Find(ReadOnlySpan<char> start)
    {
        var isQuoted = start is ['"', ..];
        var line = isQuoted ? start[1..] : start;
        if (!line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || line.Length < 5 || (isQuoted && line is not [_, _, _, _, _, '"', ..]))
        {
            return null;
        }

        var length = isQuoted ? 7 : 5;
        return start.Length == length || start[length] is '\r' or '\n' ? new SeparatorLine(line[4], length) : null;
    }
}
