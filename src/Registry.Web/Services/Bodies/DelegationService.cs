using Microsoft.EntityFrameworkCore;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Bodies;

/// <param name="OtherSlug">The body asked.</param>
/// <param name="Side">The side that the asking body would have.</param>
/// <param name="PolicyArea">Null or empty for all algorithms.</param>
public sealed record NewDelegation(string? OtherSlug, DelegationSide Side, string? PolicyArea);

/// <summary>Bodies agree that one declares for the other. Every act is recorded for both; members lose what it gave the moment it ends.</summary>
public sealed class DelegationService(RegistryDbContext database, PolicyAreas areas, TimeProvider clock)
{
    /// <summary>Every delegation of a body on either side, the last proposed first.</summary>
    public async Task<IReadOnlyList<Delegation>> OfAsync(long bodyId, CancellationToken cancellation) =>
        await database.Delegations.AsNoTracking().Include(one => one.Principal).Include(one => one.Delegate)
            .Where(one => one.PrincipalId == bodyId || one.DelegateId == bodyId)
            .OrderByDescending(one => one.Id).ToListAsync(cancellation);

    /// <summary>Null when the other body has been asked.</summary>
    /// <param name="by">An administrator of the asking body.</param>
    public async Task<DelegationRefusal?> ProposeAsync(long bodyId, NewDelegation wanted, Actor by, CancellationToken cancellation)
    {
        if (!by.Roles.Contains(MemberRole.Administrator))
        {
            return DelegationRefusal.OnlyAdministratorsDelegate;
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var area = string.IsNullOrEmpty(wanted.PolicyArea) ? null : wanted.PolicyArea;
        var other = await database.Bodies.FirstOrDefaultAsync(body => body.Slug == wanted.OtherSlug && body.ImportedFrom == null, cancellation);
        var refusal = other is null ? DelegationRefusal.OtherBodyIsMissing
            : other.Id == bodyId ? DelegationRefusal.OtherBodyIsTheSame
            : other.MergedIntoId is not null ? DelegationRefusal.OtherBodyIsGone
            : area is not null && !areas.Knows(area) ? DelegationRefusal.PolicyAreaIsUnknown
            : (DelegationRefusal?)null;
        if (refusal is not null)
        {
            return refusal;
        }

        var (principal, holder) = wanted.Side == DelegationSide.Principal ? (bodyId, other!.Id) : (other!.Id, bodyId);
        if (await database.Delegations.AnyAsync(
            one => one.PrincipalId == principal && one.DelegateId == holder && one.PolicyArea == area
                && (one.Standing == DelegationStanding.Proposed || one.Standing == DelegationStanding.Accepted), cancellation))
        {
            return DelegationRefusal.StandsAlready;
        }

        var delegation = new Delegation
        {
            PrincipalId = principal,
            DelegateId = holder,
            PolicyArea = area,
            ProposedBy = wanted.Side,
            ProposedByUserId = by.UserId,
            ProposedAt = clock.GetUtcNow().UtcDateTime,
            Standing = DelegationStanding.Proposed,
        };
        database.Delegations.Add(delegation);
        await database.SaveChangesAsync(cancellation);
        await RecordAsync("delegation-proposed", delegation, by, cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    /// <summary>Accepts, refuses, takes back or ends; null when done.</summary>
    /// <param name="bodyId">The body that acts.</param>
    public async Task<DelegationRefusal?> ActAsync(DelegationAct act, long id, long bodyId, string? reason, Actor by, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var delegation = await database.Delegations.FirstOrDefaultAsync(one => one.Id == id && (one.PrincipalId == bodyId || one.DelegateId == bodyId), cancellation);
        if (delegation is null)
        {
            return DelegationRefusal.NotInThisStanding;
        }

        var side = delegation.SideOf(bodyId);
        if (DelegationRules.Refuses(act, delegation.Standing, delegation.ProposedBy, side, by.Roles, reason) is { } refusal)
        {
            return refusal;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        delegation.Standing = DelegationRules.After(act);
        if (act == DelegationAct.End)
        {
            (delegation.EndedAt, delegation.EndedBy, delegation.EndedByUserId, delegation.EndReason) = (now, side, by.UserId, reason!.Trim());
        }
        else
        {
            (delegation.AnsweredAt, delegation.AnsweredByUserId) = (now, by.UserId);
        }

        await RecordAsync(Kind(act), delegation, by, cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    private static string Kind(DelegationAct act) => act switch
    {
        DelegationAct.Accept => "delegation-accepted",
        DelegationAct.Refuse => "delegation-refused",
        DelegationAct.TakeBack => "delegation-taken-back",
        _ => "delegation-ended",
    };

    private async Task RecordAsync(string kind, Delegation delegation, Actor by, CancellationToken cancellation)
    {
        var subject = $"delegation:{delegation.Id} {delegation.PolicyArea ?? "all"}" + (delegation.EndReason is null ? "" : $" {delegation.EndReason}");
        foreach (var bodyId in new[] { delegation.PrincipalId, delegation.DelegateId })
        {
            database.Acts.Add(new Act { At = clock.GetUtcNow().UtcDateTime, ByUserId = by.UserId, Kind = kind, BodyId = bodyId, Reason = subject });
        }

        await database.SaveChangesAsync(cancellation);
    }
}
