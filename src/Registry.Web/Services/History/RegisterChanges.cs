using Microsoft.EntityFrameworkCore;
using Registry.Domain.Identities;
using Registry.Domain.Publication;
using Registry.Web.Persistence;
using Registry.Web.Services.Directories;

namespace Registry.Web.Services.History;

public enum RegisterChangeKind
{
    FirstPublished,
    NewVersion,
    Retired,
    Withdrawn,
}

/// <summary>One thing that changed in the register.</summary>
/// <param name="Version">Null for a withdrawal, which concerns all versions.</param>
/// <param name="Title">As the body wrote it in its current version; null once the notice is withdrawn.</param>
/// <param name="Language">Of the title.</param>
/// <param name="Reason">The publisher's words, or the ground of a withdrawal.</param>
public sealed record RegisterChange(
    RegisterChangeKind Kind, DateTime At, string NoticeId, int? Version, string? Title, string Language, Body Body, string? Reason);

/// <summary>A month and what narrows the list; null for what does not.</summary>
/// <param name="From">UTC; the first instant that counts.</param>
/// <param name="Until">UTC; the first instant that no longer counts.</param>
/// <param name="Body">Slug.</param>
/// <param name="Area">Code of a policy area.</param>
/// <param name="Mentioned">A supplier or a dataset that the notice names in its current version.</param>
public sealed record ChangeFilter(
    DateTime? From = null, DateTime? Until = null, string? Body = null, string? Area = null, (MentionKind Kind, string Key)? Mentioned = null);

/// <summary>All that changed in the register: first publications, new versions, retirements and withdrawals.</summary>
public sealed class RegisterChanges(RegistryDbContext database)
{
    /// <summary>The last change first.</summary>
    public async Task<DirectoryPage<RegisterChange>> ListAsync(ChangeFilter filter, int skip, int take, CancellationToken cancellation)
    {
        var (versions, withdrawals) = (Versions(filter), Withdrawals(filter));
        var total = await versions.CountAsync(cancellation) + await withdrawals.CountAsync(cancellation);
        // Withdrawals are rare: those that may stand on or before the page are read whole. Of the versions, those before the page are skipped,
        // save as many as withdrawals may have pushed onto it.
        var latest = await withdrawals.OrderByDescending(notice => notice.ChangedAt).ThenByDescending(notice => notice.Id).Take(skip + take)
            .Select(notice => new Line(notice.Id, null, notice.ChangedAt, RegisterChangeKind.Withdrawn)).ToListAsync(cancellation);
        var from = Math.Max(0, skip - latest.Count);
        var published = await versions.OrderByDescending(version => version.PublishedAt).ThenByDescending(version => version.NoticeId).ThenByDescending(version => version.Number)
            .Skip(from).Take(skip - from + take)
            .Select(version => new Line(
                version.NoticeId,
                version.Number,
                version.PublishedAt,
                version.Retires && version.Number > 1 ? RegisterChangeKind.Retired : version.Number == 1 ? RegisterChangeKind.FirstPublished : RegisterChangeKind.NewVersion))
            .ToListAsync(cancellation);
        var lines = published.Concat(latest)
            .OrderByDescending(line => line.At).ThenByDescending(line => line.NoticeId).ThenByDescending(line => line.Version)
            .Skip(skip - from).Take(take).ToList();
        return new DirectoryPage<RegisterChange>(await DescribeAsync(lines, cancellation), total);
    }

    /// <summary>How many changes of each kind.</summary>
    public async Task<IReadOnlyDictionary<RegisterChangeKind, int>> CountAsync(ChangeFilter filter, CancellationToken cancellation)
    {
        var versions = Versions(filter);
        var all = await versions.CountAsync(cancellation);
        var first = await versions.CountAsync(version => version.Number == 1, cancellation);
        var retired = await versions.CountAsync(version => version.Retires && version.Number > 1, cancellation);
        return new Dictionary<RegisterChangeKind, int>
        {
            [RegisterChangeKind.FirstPublished] = first,
            [RegisterChangeKind.NewVersion] = all - first - retired,
            [RegisterChangeKind.Retired] = retired,
            [RegisterChangeKind.Withdrawn] = await Withdrawals(filter).CountAsync(cancellation),
        };
    }

    /// <summary>The time of the last change before an instant; null when there is none.</summary>
    public async Task<DateTime?> LastBeforeAsync(ChangeFilter filter, DateTime instant, CancellationToken cancellation)
    {
        var narrowed = filter with { From = null, Until = instant };
        return Latest(
            await Versions(narrowed).MaxAsync(version => (DateTime?)version.PublishedAt, cancellation),
            await Withdrawals(narrowed).MaxAsync(notice => (DateTime?)notice.ChangedAt, cancellation));
    }

    /// <summary>The time of the first change from an instant on; null when there is none.</summary>
    public async Task<DateTime?> FirstFromAsync(ChangeFilter filter, DateTime instant, CancellationToken cancellation)
    {
        var narrowed = filter with { From = instant, Until = null };
        var version = await Versions(narrowed).MinAsync(one => (DateTime?)one.PublishedAt, cancellation);
        var withdrawal = await Withdrawals(narrowed).MinAsync(one => (DateTime?)one.ChangedAt, cancellation);
        return version is null || withdrawal < version ? withdrawal : version;
    }

    private static DateTime? Latest(DateTime? left, DateTime? right) => left is null || right > left ? right : left;

    private IQueryable<PublishedVersion> Versions(ChangeFilter filter)
    {
        var versions = database.PublishedVersions.AsNoTracking();
        if (filter.From is { } from)
        {
            versions = versions.Where(version => version.PublishedAt >= from);
        }

        if (filter.Until is { } until)
        {
            versions = versions.Where(version => version.PublishedAt < until);
        }

        if (filter.Mentioned is var (kind, key))
        {
            versions = versions.Where(version => database.NoticeMentions.Any(mention => mention.NoticeId == version.NoticeId && mention.Kind == kind && mention.Key == key));
        }

        if (filter.Body is { } body)
        {
            versions = versions.Where(version => version.Notice.Body.Slug == body);
        }

        return filter.Area is { } area
            ? versions.Where(version => database.NoticeFacets.Any(facet => facet.NoticeId == version.NoticeId && facet.Field == "area" && facet.Value == area))
            : versions;
    }

    private IQueryable<Notice> Withdrawals(ChangeFilter filter)
    {
        // A withdrawn notice has neither facet nor mention: what it was about is hidden with its text.
        var isAboutNothing = filter.Area is null && filter.Mentioned is null;
        var notices = database.Notices.AsNoTracking().Where(notice => notice.Status == NoticeStatus.Withdrawn && isAboutNothing);
        if (filter.From is { } from)
        {
            notices = notices.Where(notice => notice.ChangedAt >= from);
        }

        if (filter.Until is { } until)
        {
            notices = notices.Where(notice => notice.ChangedAt < until);
        }

        return filter.Body is { } body ? notices.Where(notice => notice.Body.Slug == body) : notices;
    }

    private async Task<IReadOnlyList<RegisterChange>> DescribeAsync(IReadOnlyList<Line> lines, CancellationToken cancellation)
    {
        var ids = lines.Select(line => line.NoticeId).Distinct().ToList();
        var notices = await database.Notices.AsNoTracking().Include(notice => notice.Body).Where(notice => ids.Contains(notice.Id)).ToDictionaryAsync(notice => notice.Id, cancellation);
        var reasons = await database.PublishedVersions.AsNoTracking().Where(version => ids.Contains(version.NoticeId) && version.Reason != null)
            .ToDictionaryAsync(version => (version.NoticeId, (int?)version.Number), version => version.Reason, cancellation);
        return [.. lines.Select(line =>
        {
            var notice = notices[line.NoticeId];
            var isHidden = notice.Status == NoticeStatus.Withdrawn;
            var reason = line.Kind == RegisterChangeKind.Withdrawn ? notice.WithdrawalGround : isHidden ? null : reasons.GetValueOrDefault((line.NoticeId, line.Version));
            return new RegisterChange(line.Kind, line.At, notice.PublicId, line.Version, isHidden ? null : notice.Title, notice.Language, notice.Body, reason);
        })];
    }

    private sealed record Line(long NoticeId, int? Version, DateTime At, RegisterChangeKind Kind);
}
