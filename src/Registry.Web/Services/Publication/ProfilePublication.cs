using Microsoft.EntityFrameworkCore;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Publication;

/// <summary>Whether a body publishes its safeguard profile with the next versions of a notice.</summary>
public sealed class ProfilePublication(RegistryDbContext database, TimeProvider clock)
{
    public static bool MayChoose(Actor actor) => actor.Roles.Any(role => role is MemberRole.Publisher or MemberRole.Administrator);

    /// <summary>Keeps the choice and records it; a choice that stands already writes nothing. False when the actor has no such right.</summary>
    public async Task<bool> ChooseAsync(string publicId, bool publishes, Actor actor, CancellationToken cancellation)
    {
        if (!MayChoose(actor))
        {
            return false;
        }

        var notice = await database.Notices.FirstAsync(one => one.PublicId == publicId, cancellation);
        if (notice.PublishesProfile != publishes)
        {
            notice.PublishesProfile = publishes;
            database.Acts.Add(new Act
            {
                Kind = publishes ? "profile-to-publish" : "profile-to-keep",
                At = clock.GetUtcNow().UtcDateTime,
                ByUserId = actor.UserId,
                BodyId = notice.BodyId,
                NoticeId = notice.Id,
            });
            await database.SaveChangesAsync(cancellation);
        }

        return true;
    }
}
