using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Drafts;

/// <summary>Reviews what a notice says now: its draft, or its published version while nothing is being edited.</summary>
public sealed class CurrentReviews(RegistryDbContext database, DraftReviews reviews)
{
    public async Task<DraftReview> ReviewAsync(Draft draft, CancellationToken cancellation)
    {
        var notice = draft.Notice;
        if (notice.DraftStage != DraftStage.None)
        {
            return reviews.Review(draft);
        }

        var current = await database.PublishedVersions.AsNoTracking()
            .FirstOrDefaultAsync(version => version.NoticeId == notice.Id && version.Number == notice.CurrentVersion, cancellation);
        return current?.Document is { } text
            ? Review(notice, ReservedValues.Restore(NoticeDocument.Parse(text).Values, current.ReservedValues))
            : reviews.Review(draft);
    }

    /// <summary>The review of these values, whichever draft or version they come from.</summary>
    public DraftReview Review(Notice notice, AnswerSet values) => reviews.Review(new Draft(
        notice,
        PublishedDocuments.WithBody(values, notice.Body.Name, notice.Body.Siren),
        new Dictionary<string, DraftValue>(StringComparer.Ordinal)));
}
