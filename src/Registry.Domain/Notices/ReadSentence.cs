namespace Registry.Domain.Notices;

/// <summary>What a reader should make of a sentence.</summary>
public enum SentenceTone
{
    Told,

    /// <summary>A safeguard that is not there, or only in part.</summary>
    Lacking,

    /// <summary>Not known to the body, or kept back by it.</summary>
    NotTold,
}

/// <summary>One sentence of a notice: the registry's words around what the body wrote, if anything.</summary>
/// <param name="QuestionId">The question that it answers.</param>
/// <param name="Before">In the reading language; the whole sentence where there is no <paramref name="Value"/>.</param>
public sealed record ReadSentence(string QuestionId, SentenceTone Tone, string Before, ReadText? Value = null, string After = "")
{
    public override string ToString() => Before + Value?.Text.Text + After;
}
