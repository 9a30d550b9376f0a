using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>A body the user belongs to, with their roles there.</summary>
public sealed record Membership(Body Body, IReadOnlyList<MemberRole> Roles);

/// <summary>Who makes the request. Roles are read from the database at each request, so that a role taken away is gone at once.</summary>
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
            var members = await database.Members.AsNoTracking().Include(member => member.Body)
                .Where(member => member.UserId == userId)
                .OrderBy(member => member.Body.Name)
                .ToListAsync(cancellation);
            memberships = [.. members.GroupBy(member => member.BodyId)
                .Select(body => new Membership(body.First().Body, [.. body.Select(member => member.Role).Order()]))];
        }

        return memberships ?? [];
    }

    /// <summary>The user as the actor of something done in a body; without roles where they are no member.</summary>
    public async Task<Actor> ActorForAsync(long bodyId, CancellationToken cancellation)
    {
        var membership = (await MembershipsAsync(cancellation)).FirstOrDefault(membership => membership.Body.Id == bodyId);
        return new Actor(UserId, membership?.Roles ?? []);
    }
}
