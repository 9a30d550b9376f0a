using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>What the public may know of a notice that was published at least once.</summary>
/// <param name="Versions">From the newest to the oldest.</param>
/// <param name="Document">The version asked for; null once the notice is withdrawn.</param>
/// <param name="WithdrawnAt">UTC; null unless withdrawn.</param>
/// <param name="WithdrawalGround">The text of law or order behind a withdrawal.</param>
public sealed record PublicNotice(
    string Id,
    NoticeStatus Status,
    BodyReference Body,
    DateTime FirstPublishedAt,
    IReadOnlyList<VersionLine> Versions,
    NoticeDocument? Document,
    DateTime? WithdrawnAt,
    string? WithdrawalGround)
{
    public bool IsWithdrawn => Status == NoticeStatus.Withdrawn;

    public VersionLine Current => Versions[0];
}

/// <summary>The fact of a version: it stays public even when the text does not.</summary>
/// <param name="PublishedAt">UTC.</param>
/// <param name="Reason">What changed, in the publisher's words.</param>
/// <param name="Sha256">Lower-case hexadecimal hash of the canonical document.</param>
public sealed record VersionLine(int Number, DateTime PublishedAt, string? Reason, string Sha256);

/// <summary>Loads published notices by their public id. Drafts are out of its reach.</summary>
public sealed class NoticeReader(RegistryDbContext database)
{
    /// <param name="version">The version whose document is wanted; null for the current one.</param>
    /// <returns>Null when no such notice, or no such version of it, was ever published.</returns>
    public async Task<PublicNotice?> FindAsync(NoticeId id, int? version, CancellationToken cancellation)
    {
        var publicId = id.ToString();
        var notice = await database.Notices.AsNoTracking().Include(n => n.Body)
            .FirstOrDefaultAsync(n => n.PublicId == publicId && n.Status != NoticeStatus.Unpublished, cancellation);
        if (notice is null)
        {
            return null;
        }

        var versions = await database.PublishedVersions.AsNoTracking()
            .Where(v => v.NoticeId == notice.Id)
            .OrderByDescending(v => v.Number)
            .Select(v => new VersionLine(v.Number, v.PublishedAt, v.Reason, v.Sha256))
            .ToListAsync(cancellation);
        var wanted = version ?? notice.CurrentVersion;
        return versions.Any(line => line.Number == wanted)
            ? Describe(notice, versions, await DocumentAsync(notice, wanted, cancellation))
            : null;
    }

    private async Task<NoticeDocument?> DocumentAsync(Notice notice, int version, CancellationToken cancellation)
    {
        if (notice.Status == NoticeStatus.Withdrawn)
        {
            return null;
        }

        var text = await database.PublishedVersions
            .Where(v => v.NoticeId == notice.Id && v.Number == version)
            .Select(v => v.Document)
            .FirstOrDefaultAsync(cancellation);
        return text is null ? null : NoticeDocument.Parse(text);
    }

    private static PublicNotice Describe(Notice notice, IReadOnlyList<VersionLine> versions, NoticeDocument? document) => new(
        notice.PublicId,
        notice.Status,
        document?.Body ?? new BodyReference(notice.Body.Slug, notice.Body.Name, notice.Body.Siren, notice.Body.IsFictional),
        notice.FirstPublishedAt ?? versions[^1].PublishedAt,
        versions,
        document,
        // Nothing can be done to a withdrawn notice: its last change is the withdrawal.
        notice.Status == NoticeStatus.Withdrawn ? notice.ChangedAt : null,
        notice.WithdrawalGround);
}
