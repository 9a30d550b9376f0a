namespace Registry.Domain.Assessment;

/// <summary>A value of an answer file that cannot be scored.</summary>
/// <param name="Where">The example and the question or field; null for the file.</param>
/// <param name="Message">What is wrong and what is expected.</param>
public sealed record AnswerFileMistake(string? Where, LocalisedText Message)
{
    public string In(string language) => Where is null ? Message.In(language) : $"{Where}{(language == "fr" ? "\u00a0" : "")}: {Message.In(language)}";
}

/// <summary>An answer file cannot be scored: all its mistakes, in the order of the file.</summary>
public sealed class AnswerFileException(IReadOnlyList<AnswerFileMistake> mistakes)
    : Exception(string.Join(Environment.NewLine, mistakes.Select(mistake => mistake.In("en"))))
{
    public IReadOnlyList<AnswerFileMistake> Mistakes => mistakes;
}
