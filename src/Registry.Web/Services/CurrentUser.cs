using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>The roles of a user in one body.</summary>
public sealed record Membership(long BodyId, string Slug, string Name, IReadOnlyList<MemberRole> Roles);

/// <summary>Who makes the request. Roles are read afresh for each request, so that a role taken away is gone at once.</summary>
public sealed class CurrentUser(IHttpContextAccessor http, RegistryDbContext database)
{
    private IReadOnlyList<Membership>? memberships;

    /// <summary>Null for an anonymous reader.</summary>
    public long? UserId =>
        long.TryParse(Principal?.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public bool IsOperator => Principal?.HasClaim(claim => claim.Type == RegistryClaims.Operator) == true;

    private ClaimsPrincipal? Principal => http.HttpContext?.User;

    /// <summary>The bodies of the user, by name; none for an anonymous reader.</summary>
    public async Task<IReadOnlyList<Membership>> MembershipsAsync(CancellationToken cancellation)
    {
        if (memberships is null && UserId is { } userId)
        {
            var rows = await database.Members.AsNoTracking()
                .Where(member => member.UserId == userId)
                .OrderBy(member => member.Body.Name)
                .Select(member => new { member.BodyId, member.Body.Slug, member.Body.Name, member.Role })
                .ToListAsync(cancellation);
            memberships = [.. rows.GroupBy(row => (row.BodyId, row.Slug, row.Name), row => row.Role)
                .Select(body => new Membership(body.Key.BodyId, body.Key.Slug, body.Key.Name, [.. body.Order()]))];
        }

        return memberships ?? [];
    }

    /// <summary>The user as the actor of something done in a body; without roles where they are no member.</summary>
    public async Task<Actor> ActorForAsync(long bodyId, CancellationToken cancellation)
    {
        var membership = (await MembershipsAsync(cancellation)).FirstOrDefault(body => body.BodyId == bodyId);
        return new Actor(UserId, membership?.Roles ?? []);
    }
}
