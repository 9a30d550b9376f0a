using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>What a body said in its current published version, for its own members: reserved values included.</summary>
public sealed class VersionAnswers(RegistryDbContext database)
{
    /// <returns>Null when nothing is published, or no longer.</returns>
    public async Task<AnswerSet?> CurrentAsync(Notice notice, CancellationToken cancellation)
    {
        var version = await database.PublishedVersions.AsNoTracking()
            .FirstOrDefaultAsync(one => one.NoticeId == notice.Id && one.Number == notice.CurrentVersion, cancellation);
        return version?.Document is { } document ? ReservedValues.Restore(NoticeDocument.Parse(document).Values, version.ReservedValues) : null;
    }
}
