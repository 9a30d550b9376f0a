namespace Registry.Web.Documents;

/// <summary>Texts of notices on a document that must keep to one page.</summary>
public static class Limited
{
    /// <summary>One line of an address or a subject.</summary>
    public const int Line = 110;

    /// <summary>Two or three lines.</summary>
    public const int Sentence = 220;

    /// <summary>The text on one line; cut at a word, with an ellipsis, where it is longer.</summary>
    public static string To(string text, int length)
    {
        var line = string.Join(' ', text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= length)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', length - 1);
        var cut = space > length / 2 ? space : char.IsHighSurrogate(line[length - 2]) ? length - 2 : length - 1;
        return line[..cut].TrimEnd(',', ';', ':', '.', ' ') + "…";
    }
}
