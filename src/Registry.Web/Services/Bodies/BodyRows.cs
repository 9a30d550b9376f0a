using Microsoft.EntityFrameworkCore;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Bodies;

/// <summary>A table whose rows go to the other body as they are: only their <c>BodyId</c> changes.</summary>
public sealed record FollowingTable(
    Type Entity,
    Func<RegistryDbContext, IReadOnlyCollection<long>, CancellationToken, Task<int>> CountAsync,
    Func<RegistryDbContext, long, long, CancellationToken, Task<int>> MoveAsync)
{
    private const string BodyId = "BodyId";

    public static FollowingTable Of<T>()
        where T : class => new(
            typeof(T),
            (database, from, cancellation) => database.Set<T>().CountAsync(row => from.Contains(EF.Property<long>(row, BodyId)), cancellation),
            (database, from, to, cancellation) => database.Set<T>().Where(row => EF.Property<long>(row, BodyId) == from)
                .ExecuteUpdateAsync(set => set.SetProperty(row => EF.Property<long>(row, BodyId), to), cancellation));
}

/// <summary>What becomes of the rows of a body when it becomes part of another. A new table of a body has its line here.</summary>
public sealed class BodyRows(RegistryDbContext database)
{
    public static IReadOnlyList<FollowingTable> Following { get; } = [FollowingTable.Of<InventoryEntry>(), FollowingTable.Of<Campaign>(), FollowingTable.Of<Template>()];

    /// <summary>Go there by rules of their own.</summary>
    public static IReadOnlyList<Type> Handled { get; } = [typeof(Notice), typeof(Member), typeof(Delegation), typeof(DeclaredDraft), typeof(ApiToken)];

    /// <summary>Tell what was, and stay with the body they tell of.</summary>
    public static IReadOnlyList<Type> Staying { get; } = [typeof(Act), typeof(BodyEvent), typeof(CoverageStatement), typeof(Job), typeof(RememberedMapping)];

    /// <summary>How many rows will follow, by name of the table.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(IReadOnlyCollection<long> bodyIds, CancellationToken cancellation)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            [nameof(Member)] = await database.Members.CountAsync(member => bodyIds.Contains(member.BodyId), cancellation),
            [nameof(Delegation)] = await Active(bodyIds).CountAsync(cancellation),
        };
        foreach (var table in Following)
        {
            counts[table.Entity.Name] = await table.CountAsync(database, bodyIds, cancellation);
        }

        return counts;
    }

    /// <summary>Moves all but the notices, inside the caller's transaction.</summary>
    /// <param name="reference">Why a delegation ends that would tie the body to itself.</param>
    public async Task MoveAsync(Body from, Body to, string reference, DateTime now, Actor by, CancellationToken cancellation)
    {
        await FreeSourceIdsAsync(from, to, null, cancellation);
        foreach (var table in Following)
        {
            await table.MoveAsync(database, from.Id, to.Id, cancellation);
        }

        await MoveDeclaredDraftsAsync(from, to, cancellation);
        // A program declares to the body it was trusted by; the other body gives it a token of its own.
        await database.ApiTokens.Where(token => token.BodyId == from.Id && token.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.RevokedAt, now), cancellation);
        await MoveMembersAsync(from.Id, to.Id, now, by, cancellation);
        await MoveDelegationsAsync(from.Id, to.Id, reference, now, cancellation);
        await database.Notices.Where(notice => notice.DeclaredByBodyId == from.Id).ExecuteUpdateAsync(
            set => set.SetProperty(notice => notice.DeclaredByBodyId, notice => notice.BodyId == to.Id || notice.BodyId == from.Id ? null : to.Id), cancellation);
    }

    /// <summary>The inventory entries that notices were declared from go with them.</summary>
    public async Task MoveEntriesAsync(Body from, Body to, IReadOnlyCollection<long> noticeIds, CancellationToken cancellation)
    {
        await FreeSourceIdsAsync(from, to, noticeIds, cancellation);
        await database.InventoryEntries.Where(entry => entry.BodyId == from.Id && entry.NoticeId != null && noticeIds.Contains(entry.NoticeId.Value))
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.BodyId, to.Id), cancellation);
    }

    /// <summary>Two bodies may have imported the same record: the one that arrives keeps it under its old body's name.</summary>
    private async Task FreeSourceIdsAsync(Body from, Body to, IReadOnlyCollection<long>? noticeIds, CancellationToken cancellation)
    {
        var entries = database.InventoryEntries.Where(entry => entry.BodyId == from.Id && (noticeIds == null || (entry.NoticeId != null && noticeIds.Contains(entry.NoticeId.Value))));
        await entries
            .Where(entry => entry.SourceId != null
                && database.InventoryEntries.Any(other => other.BodyId == to.Id && other.SourceFormat == entry.SourceFormat && other.SourceId == entry.SourceId))
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.SourceId, entry => from.Slug + ":" + entry.SourceId), cancellation);
    }

    private async Task MoveDeclaredDraftsAsync(Body from, Body to, CancellationToken cancellation)
    {
        var drafts = database.DeclaredDrafts.Where(draft => draft.BodyId == from.Id);
        await drafts.Where(draft => database.DeclaredDrafts.Any(other => other.BodyId == to.Id && other.SourceId == draft.SourceId))
            .ExecuteUpdateAsync(set => set.SetProperty(draft => draft.SourceId, draft => from.Slug + ":" + draft.SourceId), cancellation);
        await drafts.ExecuteUpdateAsync(set => set.SetProperty(draft => draft.BodyId, to.Id), cancellation);
    }

    private async Task MoveMembersAsync(long from, long to, DateTime now, Actor by, CancellationToken cancellation)
    {
        var members = await database.Members.Where(member => member.BodyId == from || member.BodyId == to).ToListAsync(cancellation);
        foreach (var member in members.Where(member => member.BodyId == from))
        {
            database.Members.Remove(member);
            Record("member-removed", from, member);
            if (!members.Any(other => other.BodyId == to && other.UserId == member.UserId && other.Role == member.Role))
            {
                database.Members.Add(new Member { BodyId = to, UserId = member.UserId, Role = member.Role });
                Record("member-added", to, member);
            }
        }

        await database.SaveChangesAsync(cancellation);

        void Record(string kind, long bodyId, Member member) =>
            database.Acts.Add(new Act { At = now, ByUserId = by.UserId, Kind = kind, BodyId = bodyId, Reason = ActSubject.Of(member.UserId, member.Role) });
    }

    private async Task MoveDelegationsAsync(long from, long to, string reference, DateTime now, CancellationToken cancellation)
    {
        var delegations = await Active([from, to]).OrderBy(one => one.Id).ToListAsync(cancellation);
        var kept = delegations.Where(one => one.PrincipalId != from && one.DelegateId != from).Select(Key).ToHashSet();
        foreach (var one in delegations.Where(one => one.PrincipalId == from || one.DelegateId == from))
        {
            var (principal, holder, area) = Key(one);
            var moved = (principal == from ? to : principal, holder == from ? to : holder, area);
            if (moved.Item1 == moved.Item2 || !kept.Add(moved))
            {
                (one.Standing, one.EndedAt, one.EndReason) = (DelegationStanding.Ended, now, reference);
            }
            else
            {
                (one.PrincipalId, one.DelegateId) = (moved.Item1, moved.Item2);
            }
        }

        await database.SaveChangesAsync(cancellation);

        static (long, long, string?) Key(Delegation one) => (one.PrincipalId, one.DelegateId, one.PolicyArea);
    }

    private IQueryable<Delegation> Active(IReadOnlyCollection<long> bodyIds) => database.Delegations.Where(one =>
        (one.Standing == DelegationStanding.Proposed || one.Standing == DelegationStanding.Accepted)
        && (bodyIds.Contains(one.PrincipalId) || bodyIds.Contains(one.DelegateId)));
}
