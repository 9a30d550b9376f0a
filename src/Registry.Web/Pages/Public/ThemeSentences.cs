using Registry.Domain.Notices;

namespace Registry.Web.Pages.Public;

/// <summary>One theme for reading: what is told, what is missing, what is not told; the answers one by one stand behind it.</summary>
public sealed record ThemeSentences(ReadTheme Theme, IReadOnlyList<ReadSentence> All)
{
    /// <summary>Sentences in one paragraph, so that none is a wall of text.</summary>
    private const int LongestParagraph = 4;

    /// <summary>Characters from which a text that a person wrote stands on its own.</summary>
    private const int LongText = 60;

    public string Anchor => "theme-" + Theme.Id.ToLowerInvariant();

    /// <summary>What is told in the registry's words, and short texts of the body.</summary>
    public IEnumerable<ReadSentence[]> Paragraphs => Of(SentenceTone.Told).Where(sentence => !IsWritten(sentence)).Chunk(LongestParagraph);

    /// <summary>What the body wrote at length.</summary>
    public IEnumerable<ReadSentence> Written => Of(SentenceTone.Told).Where(IsWritten);

    public IReadOnlyList<ReadSentence> Of(SentenceTone tone) => [.. All.Where(sentence => sentence.Tone == tone)];

    /// <summary>The place of an answer on the page: where its first sentence stands, since the answer itself is folded.</summary>
    public string? PlaceOf(ReadSentence sentence) =>
        ReferenceEquals(All.First(other => other.QuestionId == sentence.QuestionId), sentence) ? "value-" + sentence.QuestionId.ToLowerInvariant() : null;

    private static bool IsWritten(ReadSentence sentence) => sentence.Value is { Address: null, Text.Text.Length: > LongText };
}
