using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;
using Registry.Web.Services.Bodies;

namespace Registry.Web.Services;

/// <summary>A body the user belongs to, with their roles there.</summary>
public sealed record Membership(Body Body, IReadOnlyList<MemberRole> Roles);

/// <summary>A body for which the user may declare, since another body of theirs holds its delegation.</summary>
/// <param name="PolicyAreas">Codes of what was delegated; null for all algorithms.</param>
/// <param name="Roles">What the user may do there.</param>
public sealed record OnBehalf(Body Principal, Body Delegate, IReadOnlyList<string>? PolicyAreas, IReadOnlyList<MemberRole> Roles)
{
    public Actor As(long? userId) => new(userId, Roles) { DelegateId = Delegate.Id };

    public bool Covers(Notice notice, IReadOnlyCollection<string> noticeAreas) => PolicyAreas is null
        || PolicyAreas.Any(area => DelegationRules.Covers(area, noticeAreas, notice.DeclaredByBodyId == Delegate.Id));
}

/// <summary>Who makes the request. Roles are read from the database at each request, so that a role taken away is gone at once.</summary>
public sealed class CurrentUser(IHttpContextAccessor http, RegistryDbContext database)
{
    private IReadOnlyList<Membership>? memberships;
    private IReadOnlyList<OnBehalf>? others;

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
                .OrderBy(member => EF.Functions.Collate(member.Body.Name, ReadingOrder.Collation))
                .ToListAsync(cancellation);
            memberships = [.. members.GroupBy(member => member.BodyId)
                .Select(body => new Membership(body.First().Body, [.. body.Select(member => member.Role).Order()]))];
        }

        return memberships ?? [];
    }

    /// <summary>The bodies that the user may declare for without belonging to them, by name.</summary>
    public async Task<IReadOnlyList<OnBehalf>> OnBehalfAsync(CancellationToken cancellation)
    {
        if (others is null)
        {
            var own = (await MembershipsAsync(cancellation)).ToDictionary(membership => membership.Body.Id);
            var ids = own.Keys.ToList();
            var delegations = await database.Delegations.AsNoTracking().Include(one => one.Principal).Include(one => one.Delegate)
                .Where(one => one.Standing == DelegationStanding.Accepted && ids.Contains(one.DelegateId) && !ids.Contains(one.PrincipalId))
                .OrderBy(one => EF.Functions.Collate(one.Principal.Name, ReadingOrder.Collation)).ThenBy(one => one.DelegateId).ThenBy(one => one.Id)
                .ToListAsync(cancellation);
            others =
            [
                .. delegations.GroupBy(one => (one.PrincipalId, one.DelegateId))
                    .Select(pair => new OnBehalf(
                        pair.First().Principal,
                        pair.First().Delegate,
                        pair.Any(one => one.PolicyArea is null) ? null : [.. pair.Select(one => one.PolicyArea!).Distinct()],
                        DelegationRules.RolesOnBehalf(own[pair.Key.DelegateId].Roles)))
                    .Where(other => other.Roles.Count > 0),
            ];
        }

        return others;
    }

    /// <summary>The user as the actor of something done in a body; without roles where they are no member.</summary>
    public async Task<Actor> ActorForAsync(long bodyId, CancellationToken cancellation)
    {
        var membership = (await MembershipsAsync(cancellation)).FirstOrDefault(membership => membership.Body.Id == bodyId);
        return new Actor(UserId, membership?.Roles ?? []);
    }

    /// <summary>
    /// The user as the actor of something done to a notice: by their roles in its body, else by a delegation that covers it.
    /// Who belongs to the body acts for it alone, whatever a delegation would add.
    /// </summary>
    public async Task<Actor> ActorForAsync(Notice notice, CancellationToken cancellation)
    {
        var own = await ActorForAsync(notice.BodyId, cancellation);
        var delegations = own.Roles.Count > 0 ? [] : (await OnBehalfAsync(cancellation)).Where(other => other.Principal.Id == notice.BodyId).ToList();
        if (delegations.Count == 0)
        {
            return own;
        }

        var areas = (await NoticeAreas.OfAsync(database, [notice.Id], cancellation))[notice.Id].ToList();
        return delegations.OrderByDescending(other => other.Delegate.Id == notice.DeclaredByBodyId)
            .FirstOrDefault(other => other.Covers(notice, areas))?.As(UserId) ?? own;
    }
}
