using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>A body the user belongs to, with their roles there.</summary>
public sealed record Membership(Body Body, IReadOnlyList<MemberRole> Roles);

/// <summary>Who makes the request, read from the database at each request: a role taken away is gone at once.</summary>
public sealed class CurrentUser(RegistryDbContext database, IHttpContextAccessor context)
{
    public long? UserId => long.TryParse(context.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>The bodies of the user by name.</summary>
    public async Task<IReadOnlyList<Membership>> MembershipsAsync(CancellationToken cancellation)
    {
        var userId = UserId;
        var members = await database.Members.AsNoTracking().Include(member => member.Body)
            .Where(member => member.UserId == userId)
            .OrderBy(member => member.Body.Name)
            .ToListAsync(cancellation);
        return [.. members.GroupBy(member => member.BodyId).Select(group => new Membership(group.First().Body, [.. group.Select(member => member.Role)]))];
    }

    /// <summary>The user as an actor in this body; without roles when they do not belong to it.</summary>
    public async Task<Actor> ActorForAsync(long bodyId, CancellationToken cancellation)
    {
        var userId = UserId;
        var roles = await database.Members.AsNoTracking()
            .Where(member => member.BodyId == bodyId && member.UserId == userId)
            .Select(member => member.Role)
            .ToListAsync(cancellation);
        return new Actor(userId, roles);
    }
}
