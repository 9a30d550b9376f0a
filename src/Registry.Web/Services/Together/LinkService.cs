using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Together;

/// <summary>For whom a link is made.</summary>
/// <param name="Theme">Null for a preview.</param>
/// <param name="Days">How long it opens.</param>
public sealed record LinkRequest(LinkPurpose Purpose, string? Theme, string Function, string? Email, int Days);

public enum LinkStanding
{
    Open,
    Expired,
    Revoked,

    /// <summary>The draft was submitted or published: there is nothing left to answer or to preview.</summary>
    Closed,
}

/// <summary>A link that exists, with what may be done with it now.</summary>
public sealed record FoundLink(SharedLink Link, LinkStanding Standing);

/// <summary>Makes, finds and revokes the links that open a part of a draft to people without an account.</summary>
public sealed class LinkService(RegistryDbContext database, TimeProvider clock)
{
    public const int DefaultDays = 14;

    public static IReadOnlyList<int> DaysOffered { get; } = [3, DefaultDays, 30];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>The token: it is given here once and cannot be read again.</returns>
    public async Task<string> CreateAsync(Notice notice, LinkRequest request, long userId, CancellationToken cancellation)
    {
        var token = LinkToken.New();
        var link = new SharedLink
        {
            NoticeId = notice.Id,
            Purpose = request.Purpose,
            Theme = request.Theme,
            TokenSha256 = LinkToken.Hash(token),
            Function = request.Function,
            Email = request.Email,
            CreatedByUserId = userId,
            CreatedAt = Now,
            ExpiresAt = Now.AddDays(request.Days),
        };
        database.SharedLinks.Add(link);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        await database.SaveChangesAsync(cancellation);
        Record("link-created", notice, link, userId);
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return token;
    }

    /// <summary>Closes a link of the notice at once; false when the notice has no such link.</summary>
    public async Task<bool> RevokeAsync(Notice notice, long linkId, long userId, CancellationToken cancellation)
    {
        if (await database.SharedLinks.FirstOrDefaultAsync(link => link.Id == linkId && link.NoticeId == notice.Id, cancellation) is not { } link)
        {
            return false;
        }

        if (link.RevokedAt is null)
        {
            link.RevokedAt = Now;
            Record("link-revoked", notice, link, userId);
            await database.SaveChangesAsync(cancellation);
        }

        return true;
    }

    /// <summary>The link that a token opens; null when there is none. Every token costs one hash and one look-up, whatever the answer.</summary>
    public async Task<FoundLink?> FindAsync(string token, LinkPurpose purpose, CancellationToken cancellation)
    {
        var hash = LinkToken.Hash(token);
        var link = await database.SharedLinks.AsNoTracking().Include(link => link.Notice).ThenInclude(notice => notice.Body)
            .FirstOrDefaultAsync(link => link.TokenSha256 == hash && link.Purpose == purpose, cancellation);
        return link is null ? null : new FoundLink(link, Standing(link, link.Notice.DraftStage));
    }

    /// <summary>The links of a notice, the newest first.</summary>
    public async Task<IReadOnlyList<FoundLink>> OfNoticeAsync(Notice notice, LinkPurpose purpose, CancellationToken cancellation)
    {
        var links = await database.SharedLinks.AsNoTracking()
            .Where(link => link.NoticeId == notice.Id && link.Purpose == purpose)
            .OrderByDescending(link => link.Id)
            .ToListAsync(cancellation);
        return [.. links.Select(link => new FoundLink(link, Standing(link, notice.DraftStage)))];
    }

    private LinkStanding Standing(SharedLink link, DraftStage stage) => link switch
    {
        { RevokedAt: not null } => LinkStanding.Revoked,
        _ when link.ExpiresAt <= Now => LinkStanding.Expired,
        // A submitted draft is still read before it is published; it is no longer answered.
        _ when stage == DraftStage.None || (stage == DraftStage.Submitted && link.Purpose == LinkPurpose.Answer) => LinkStanding.Closed,
        _ => LinkStanding.Open,
    };

    private void Record(string kind, Notice notice, SharedLink link, long userId) => database.Acts.Add(new Act
    {
        Kind = kind,
        At = Now,
        ByUserId = userId,
        BodyId = notice.BodyId,
        NoticeId = notice.Id,
        Reason = string.Create(CultureInfo.InvariantCulture, $"link:{link.Id} {link.Theme ?? "preview"}"),
    });
}
