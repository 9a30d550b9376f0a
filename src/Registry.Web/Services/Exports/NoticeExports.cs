using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Domain.Search;
using Registry.Web.Persistence;
using Registry.Web.Setup;

namespace Registry.Web.Services.Exports;

/// <summary>Chooses the notices that an export holds.</summary>
public sealed class NoticeExports(RegistryDbContext database, NoticeSearch search, IOptions<RegistryOptions> options)
{
    /// <param name="onlyDeclared">Without the notices of fictional bodies and those copied from other registers.</param>
    public async Task<ExportedNotices> OfSearchAsync(SearchRequest request, bool onlyDeclared, CancellationToken cancellation)
    {
        var ids = await search.IdsAsync(request, cancellation);
        if (!onlyDeclared)
        {
            return Export(ids);
        }

        var declared = await Declared(database).Select(notice => notice.Id).ToHashSetAsync(cancellation);
        return Export([.. ids.Where(declared.Contains)]);
    }

    /// <summary>One public notice; none where it is not public.</summary>
    public async Task<ExportedNotices> OfNoticeAsync(NoticeId id, CancellationToken cancellation)
    {
        var publicId = id.ToString();
        return Export(await database.Notices.AsNoTracking().Where(notice => notice.PublicId == publicId).Select(notice => notice.Id).ToListAsync(cancellation));
    }

    /// <summary>Public notices that real bodies declare here: what a catalogue may announce as theirs.</summary>
    public static IQueryable<Notice> Declared(RegistryDbContext database) => database.Notices.AsNoTracking().Where(notice =>
        (notice.Status == NoticeStatus.Published || notice.Status == NoticeStatus.Retired) && notice.SourceFormat == null && !notice.Body.IsFictional);

    private ExportedNotices Export(IReadOnlyList<long> ids) => new(database, ids, options.Value.PublicUrl.TrimEnd('/'));
}
