using Microsoft.EntityFrameworkCore;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <param name="By">Display name of the person; null for the registry itself and for guests.</param>
public sealed record ActEntry(DateTime At, string Kind, int? Version, string? Reason, string? By)
{
    /// <summary>Done through a shared link by somebody without an account.</summary>
    public bool IsByGuest => By is null && Kind is ("answers-proposed" or "comment-added" or "visa-given");
}

/// <summary>Reads the record of acts.</summary>
public sealed class ActLog(RegistryDbContext database)
{
    /// <summary>The acts on one notice, the last one first.</summary>
    public async Task<IReadOnlyList<ActEntry>> OfNoticeAsync(long noticeId, CancellationToken cancellation) =>
        await (from act in database.Acts.AsNoTracking()
               where act.NoticeId == noticeId
               join user in database.Users on act.ByUserId equals user.Id into users
               from user in users.DefaultIfEmpty()
               orderby act.Id descending
               select new ActEntry(act.At, act.Kind, act.Version, act.Reason, user == null ? act.ByName : user.DisplayName))
            .ToListAsync(cancellation);
}
