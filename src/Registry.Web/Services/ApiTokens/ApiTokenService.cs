using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;

namespace Registry.Web.Services.ApiTokens;

public enum TokenStanding
{
    Open,
    Expired,
    Revoked,
}

/// <param name="By">Display name of whoever made it.</param>
public sealed record TokenRow(ApiToken Token, string By, TokenStanding Standing);

/// <summary>Makes, lists, revokes and recognises the API tokens of bodies. Only their administrators make and revoke; both are acts.</summary>
public sealed class ApiTokenService(RegistryDbContext database, TimeProvider clock)
{
    public const int DefaultDays = 365;

    private static readonly TimeSpan UseStep = TimeSpan.FromMinutes(1);

    public static IReadOnlyList<int> DaysOffered { get; } = [30, 90, DefaultDays];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>The secret: it is given here once and cannot be read again.</returns>
    /// <exception cref="UnauthorizedAccessException">The actor does not administer the body.</exception>
    public async Task<string> CreateAsync(long bodyId, string name, int days, Actor by, CancellationToken cancellation)
    {
        var userId = Administrator(by);
        var secret = ApiTokenSecret.New();
        var token = new ApiToken
        {
            BodyId = bodyId,
            Name = name,
            SecretSha256 = ApiTokenSecret.Hash(secret),
            Scope = ApiToken.DraftsScope,
            CreatedByUserId = userId,
            CreatedAt = Now,
            ExpiresAt = Now.AddDays(days),
        };
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        database.ApiTokens.Add(token);
        await database.SaveChangesAsync(cancellation);
        Record("token-created", token, userId);
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return secret;
    }

    /// <summary>Ends a token of the body at once; false when the body has no such token.</summary>
    /// <exception cref="UnauthorizedAccessException">The actor does not administer the body.</exception>
    public async Task<bool> RevokeAsync(long bodyId, long tokenId, Actor by, CancellationToken cancellation)
    {
        var userId = Administrator(by);
        if (await database.ApiTokens.FirstOrDefaultAsync(token => token.Id == tokenId && token.BodyId == bodyId, cancellation) is not { } token)
        {
            return false;
        }

        if (token.RevokedAt is null)
        {
            token.RevokedAt = Now;
            Record("token-revoked", token, userId);
            await database.SaveChangesAsync(cancellation);
        }

        return true;
    }

    /// <summary>The tokens of a body, the newest first.</summary>
    public async Task<IReadOnlyList<TokenRow>> ListAsync(long bodyId, CancellationToken cancellation)
    {
        var tokens = await database.ApiTokens.AsNoTracking().Include(token => token.CreatedBy)
            .Where(token => token.BodyId == bodyId)
            .OrderByDescending(token => token.Id)
            .ToListAsync(cancellation);
        return [.. tokens.Select(token => new TokenRow(token, token.CreatedBy.DisplayName, Standing(token)))];
    }

    /// <summary>The token with this secret, whose use is noted when it is open; null when there is none.</summary>
    public async Task<(ApiToken Token, TokenStanding Standing)?> UseAsync(string secret, CancellationToken cancellation)
    {
        var hash = ApiTokenSecret.Hash(secret);
        var token = await database.ApiTokens.AsNoTracking().Include(token => token.Body).FirstOrDefaultAsync(token => token.SecretSha256 == hash, cancellation);
        if (token is null)
        {
            return null;
        }

        var standing = Standing(token);
        // A program may write every second: the list needs the minute, and the disk is spared.
        if (standing == TokenStanding.Open && !(Now - token.LastUsedAt < UseStep))
        {
            await database.ApiTokens.Where(one => one.Id == token.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.LastUsedAt, Now), cancellation);
        }

        return (token, standing);
    }

    private TokenStanding Standing(ApiToken token) =>
        token.RevokedAt is not null ? TokenStanding.Revoked : token.ExpiresAt <= Now ? TokenStanding.Expired : TokenStanding.Open;

    private static long Administrator(Actor by) => by is { UserId: { } userId } && by.Roles.Contains(MemberRole.Administrator)
        ? userId
        : throw new UnauthorizedAccessException("Only administrators of the body manage its tokens.");

    private void Record(string kind, ApiToken token, long userId) => database.Acts.Add(new Act
    {
        Kind = kind,
        At = Now,
        ByUserId = userId,
        BodyId = token.BodyId,
        Reason = string.Create(CultureInfo.InvariantCulture, $"token:{token.Id}"),
    });
}
