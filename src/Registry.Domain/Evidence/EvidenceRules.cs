using Registry.Domain.Questionnaire.Answers;

namespace Registry.Domain.Evidence;

/// <summary>Why evidence is refused; the name is the key of the text shown.</summary>
public enum EvidenceRefusal
{
    UrlIsInvalid,
    TitleIsTooLong,
    TooManyLinks,
    NoteIsTooLong,
    CommentIsTooLong,

    /// <summary>Neither link nor note, or no answer: there is nothing to review.</summary>
    NothingToReview,
    ReviewerMustBePublisher,

    /// <summary>With four eyes, who gave the evidence does not review it.</summary>
    AuthorMayNotReview,
}

/// <param name="Link">Rank of the link at fault, from 0; null for the rest.</param>
public sealed record EvidenceFault(EvidenceRefusal Refusal, int? Link = null);

/// <summary>What evidence may hold.</summary>
public static class EvidenceRules
{
    public const int MostLinks = 10;
    public const int LongestUrl = 2000;
    public const int LongestTitle = 150;
    public const int LongestNote = 300;

    public static IReadOnlyList<EvidenceFault> Faults(IReadOnlyList<EvidenceLink> links, string? note)
    {
        var faults = new List<EvidenceFault>();
        for (var rank = 0; rank < links.Count; rank++)
        {
            if (!IsAddress(links[rank].Url))
            {
                faults.Add(new EvidenceFault(EvidenceRefusal.UrlIsInvalid, rank));
            }

            if (links[rank].Title.Length > LongestTitle)
            {
                faults.Add(new EvidenceFault(EvidenceRefusal.TitleIsTooLong, rank));
            }
        }

        if (links.Count > MostLinks)
        {
            faults.Add(new EvidenceFault(EvidenceRefusal.TooManyLinks));
        }

        if (note?.Length > LongestNote)
        {
            faults.Add(new EvidenceFault(EvidenceRefusal.NoteIsTooLong));
        }

        return faults;
    }

    /// <summary>Absolute, http or https, without a password in it.</summary>
    public static bool IsAddress(string url) => url.Length <= LongestUrl && Formats.IsUrl(url);
}
