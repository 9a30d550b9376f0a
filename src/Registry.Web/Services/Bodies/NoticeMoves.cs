using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Bodies;

/// <summary>Gives notices another body. A public one says so in a new version with the same words; its earlier versions stay as they are.</summary>
public sealed class NoticeMoves(RegistryDbContext database, VersionWriter versions, DataRevision revisions)
{
    /// <summary>Word of the act.</summary>
    private const string Moved = "notice-moved";
    private const int Batch = 50;

    /// <summary>Inside the caller's transaction.</summary>
    /// <param name="reason">For readers of the history of each notice.</param>
    public async Task MoveAsync(IReadOnlyList<long> noticeIds, Body to, string reason, DateTime now, Actor by, CancellationToken cancellation)
    {
        foreach (var ids in noticeIds.Chunk(Batch))
        {
            var notices = await database.Notices.Where(notice => ids.Contains(notice.Id)).OrderBy(notice => notice.Id).ToListAsync(cancellation);
            foreach (var notice in notices)
            {
                (notice.Body, notice.BodyId) = (to, to.Id);
            }

            var shown = notices.Where(notice => notice.Status is NoticeStatus.Published or NoticeStatus.Retired).ToList();
            await PublishAsync(shown, to, reason, now, by, cancellation);
            foreach (var notice in notices.Except(shown))
            {
                notice.Revision = notice.Status == NoticeStatus.Withdrawn ? await revisions.RaiseAsync(cancellation) : notice.Revision;
                database.Acts.Add(new Act { Kind = Moved, At = now, ByUserId = by.UserId, BodyId = to.Id, NoticeId = notice.Id, Reason = reason });
            }

            await database.SaveChangesAsync(cancellation);
        }
    }

    private async Task PublishAsync(IReadOnlyList<Notice> notices, Body to, string reason, DateTime now, Actor by, CancellationToken cancellation)
    {
        var drafted = notices.ToDictionary(notice => notice, notice => notice.DefinitionVersion);
        List<VersionToWrite> batch = [];
        foreach (var notice in notices)
        {
            var current = await database.PublishedVersions.AsNoTracking()
                .FirstAsync(version => version.NoticeId == notice.Id && version.Number == notice.CurrentVersion, cancellation);
            var document = NoticeDocument.Parse(current.Document!);
            // The version is written with the questionnaire it was answered with, even where the draft has moved on.
            notice.DefinitionVersion = document.Definition.Version;
            batch.Add(new VersionToWrite(notice, ReservedValues.Restore(document.Values, current.ReservedValues), document.Translations, document.Source, now, reason, Moved)
            {
                Plan = document.Plan,
                Evidence = document.Evidence,
                DeclaredBy = document.DeclaredBy is { } declaring && declaring.Id != to.Slug ? declaring : null,
            });
        }

        if (batch.Count == 0)
        {
            return;
        }

        await versions.WriteAsync(batch, by, cancellation);
        foreach (var notice in notices.Where(notice => notice.DraftStage != DraftStage.None))
        {
            notice.DefinitionVersion = drafted[notice];
        }
    }
}
