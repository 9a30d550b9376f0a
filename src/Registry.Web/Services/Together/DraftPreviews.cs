using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Services.Together;

/// <summary>A draft as it would be published today, without storing anything: withheld and internal values are masked as they would be.</summary>
public sealed class DraftPreviews(RegistryDbContext database, PublishedDocuments documents, TimeProvider clock)
{
    /// <param name="notice">Loaded with its body.</param>
    public async Task<PublicNotice> BuildAsync(Notice notice, CancellationToken cancellation)
    {
        var rows = await database.DraftValues.AsNoTracking().Where(value => value.NoticeId == notice.Id).ToListAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var document = documents.Build(new VersionToWrite(
            notice, DraftRows.ToAnswerSet(rows.Where(row => row.Language.Length == 0)), DraftTranslations.Read(rows), null, now, null, "notice-previewed"));
        var version = new VersionLine(document.Version, now, null, NoticeDocument.Hash(document.ToCanonicalJson()));
        return new PublicNotice(notice.PublicId, NoticeStatus.Published, document.Body, notice.FirstPublishedAt ?? now, [version], document, null, null);
    }
}
