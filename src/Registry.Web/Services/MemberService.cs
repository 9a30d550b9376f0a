using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>Why a change of members is refused; the name is the key of the text shown.</summary>
public enum MemberRefusal
{
    OnlyAdministratorsManageMembers,
    AccountIsUnknown,
    IsMemberAlready,
    IsNoMember,
    LastAdministrator,
}

/// <summary>One role of one person in a body, as its administrators see it.</summary>
public sealed record MemberRow(long UserId, string DisplayName, string Email, MemberRole Role);

/// <summary>Gives and takes roles in a body. Every change is an act; a body that has an administrator keeps one.</summary>
public sealed class MemberService(RegistryDbContext database, UserManager<RegistryUser> users, TimeProvider clock)
{
    public async Task<IReadOnlyList<MemberRow>> ListAsync(long bodyId, CancellationToken cancellation) =>
        await database.Members.AsNoTracking()
            .Where(member => member.BodyId == bodyId)
            .OrderBy(member => member.User.DisplayName).ThenBy(member => member.User.Id).ThenBy(member => member.Role)
            .Select(member => new MemberRow(member.UserId, member.User.DisplayName, member.User.Email!, member.Role))
            .ToListAsync(cancellation);

    /// <summary>Gives a role to the account with this e-mail address; null when done.</summary>
    /// <param name="by">An administrator of the body; <see cref="Actor.Registry"/> for a verb.</param>
    public async Task<MemberRefusal?> AddAsync(long bodyId, string email, MemberRole role, Actor by, CancellationToken cancellation)
    {
        if (!MayManage(by))
        {
            return MemberRefusal.OnlyAdministratorsManageMembers;
        }

        if (await users.FindByEmailAsync(email.Trim()) is not { } user)
        {
            return MemberRefusal.AccountIsUnknown;
        }

        if (await database.Members.AnyAsync(member => member.BodyId == bodyId && member.UserId == user.Id && member.Role == role, cancellation))
        {
            return MemberRefusal.IsMemberAlready;
        }

        database.Members.Add(new Member { BodyId = bodyId, UserId = user.Id, Role = role });
        Record("member-added", bodyId, ActSubject.Of(user.Id, role), by);
        await database.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>Takes a role away; null when done.</summary>
    public async Task<MemberRefusal?> RemoveAsync(long bodyId, long userId, MemberRole role, Actor by, CancellationToken cancellation)
    {
        if (!MayManage(by))
        {
            return MemberRefusal.OnlyAdministratorsManageMembers;
        }

        // Begun before reading: of two administrators who remove each other, the second must see what the first did.
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var member = await database.Members.FirstOrDefaultAsync(member => member.BodyId == bodyId && member.UserId == userId && member.Role == role, cancellation);
        if (member is null)
        {
            return MemberRefusal.IsNoMember;
        }

        if (role == MemberRole.Administrator && await database.Members.CountAsync(other => other.BodyId == bodyId && other.Role == MemberRole.Administrator, cancellation) == 1)
        {
            return MemberRefusal.LastAdministrator;
        }

        database.Members.Remove(member);
        Record("member-removed", bodyId, ActSubject.Of(userId, role), by);
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    // By reference: an anonymous reader is an actor without user and roles too.
    private static bool MayManage(Actor by) => ReferenceEquals(by, Actor.Registry) || by.Roles.Contains(MemberRole.Administrator);

    private void Record(string kind, long bodyId, string subject, Actor by) =>
        database.Acts.Add(new Act { At = clock.GetUtcNow().UtcDateTime, ByUserId = by.UserId, Kind = kind, BodyId = bodyId, Reason = subject });
}
