using Registry.Domain.Notices;

namespace Registry.Web.Pages.Public;

/// <summary>One theme for reading: what is told, what is missing, what is not told; the answers one by one stand behind it.</summary>
public sealed record ThemeSentences(ReadTheme Theme, IReadOnlyList<ReadSentence> All)
{
    public string Anchor => "theme-" + Theme.Id.ToLowerInvariant();

    public IReadOnlyList<ReadSentence> Of(SentenceTone tone) => [.. All.Where(sentence => sentence.Tone == tone)];

    /// <summary>The place of an answer on the page: where its first sentence stands, since the answer itself is folded.</summary>
    public string? PlaceOf(ReadSentence sentence) =>
        ReferenceEquals(All.First(other => other.QuestionId == sentence.QuestionId), sentence) ? "value-" + sentence.QuestionId.ToLowerInvariant() : null;
}
