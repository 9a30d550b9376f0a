using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Questionnaire;

/// <summary>The text of the embedded definition, to be broken on purpose.</summary>
internal static class DefinitionFile
{
    public const string Name = "responsible-algorithms.1.0.yaml";

    private static readonly Lazy<string> Whole = new(() =>
    {
        using var reader = new StreamReader(typeof(QuestionnaireDefinition).Assembly.GetManifestResourceStream(Name)!);
        return reader.ReadToEnd();
    });

    public static string Text => Whole.Value;

    /// <summary>The mistakes found once <paramref name="right"/>, at its first place after <paramref name="after"/>, is replaced.</summary>
    public static (IReadOnlyList<DefinitionError> Errors, int Line) Broken(string after, string right, string wrong)
    {
        var text = Break(Text, after, right, wrong, out var line);
        return (Assert.Throws<DefinitionException>(() => DefinitionReader.Read(text, Name)).Errors, line);
    }

    public static string Break(string text, string after, string right, string wrong, out int line)
    {
        var start = text.IndexOf(after, StringComparison.Ordinal);
        Assert.True(start >= 0, $"the file no longer holds: {after}");
        var place = text.IndexOf(right, start, StringComparison.Ordinal);
        Assert.True(place >= 0, $"the file no longer holds: {right}");
        line = text.AsSpan(0, place).Count('\n') + 1;
        return text[..place] + wrong + text[(place + right.Length)..];
    }
}
