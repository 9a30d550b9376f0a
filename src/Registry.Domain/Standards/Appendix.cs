namespace Registry.Domain.Standards;

/// <summary>The mark between the own text of a field and what a writer worded after it from values that have no field in the standard.</summary>
internal static class Appendix
{
    public const string Mark = "* * *";

    /// <summary>The text before the mark.</summary>
    public static string Without(string text) =>
        text.IndexOf($"\n{Mark}\n", StringComparison.Ordinal) is > 0 and var end ? text[..end].TrimEnd() : text;

    /// <summary>The text with a row of asterisks of its own written otherwise, so that it is not taken for the mark.</summary>
    public static string Free(string text) => text.Replace(Mark, "***", StringComparison.Ordinal);
}
