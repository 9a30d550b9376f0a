using Microsoft.EntityFrameworkCore;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Site;

/// <param name="Address">In one language; the page exists in both.</param>
public sealed record SitemapPage(Func<string, string> Address, DateTime? ChangedAt);

/// <summary>Reads what search engines may list, one row after the other, however many there are.</summary>
public sealed class SitemapReader(RegistryDbContext database, NoticeIndexing indexing)
{
    private static readonly Func<string, string>[] Sections =
    [
        Links.Home, Links.Notices, Links.Decision, Links.Changes, Links.Bodies, Links.Datasets, Links.Templates, Links.PollutionPeaksLab, Links.Learn,
        .. SiteTopics.All.Select(topic => (Func<string, string>)(language => Links.Site(language, topic.Word()))),
    ];

    private IQueryable<Notice> Listed => database.Notices.AsNoTracking()
        .Where(notice => (notice.Status == NoticeStatus.Published || notice.Status == NoticeStatus.Retired)
            && (indexing.ListsFictional || !notice.Body.IsFictional)
            && (indexing.ListsImported || notice.SourceFormat == null));

    private IQueryable<Template> ListedTemplates => database.Templates.AsNoTracking().Where(template => indexing.ListsFictional || !template.Body.IsFictional);

    private IQueryable<Body> ListedBodies => database.Bodies.AsNoTracking().Where(body => Listed.Any(notice => notice.BodyId == body.Id));

    public async Task<int> CountAsync(CancellationToken cancellation) =>
        Sections.Length + await ListedBodies.CountAsync(cancellation) + await ListedTemplates.CountAsync(cancellation) + await Listed.CountAsync(cancellation);

    /// <summary>Part of the pages, in an order that new pages only lengthen: sections, bodies, templates, notices.</summary>
    public async IAsyncEnumerable<SitemapPage> ReadAsync(int skip, int take, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var bodies = await ListedBodies.CountAsync(cancellation);
        foreach (var section in Sections.Skip(skip).Take(take))
        {
            yield return new SitemapPage(section, null);
        }

        var (bodiesFrom, bodiesTake) = Window(skip, take, Sections.Length, bodies);
        await foreach (var slug in ListedBodies.OrderBy(body => body.Id).Select(body => body.Slug).Skip(bodiesFrom).Take(bodiesTake).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return new SitemapPage(language => Links.Body(language, slug), null);
        }

        var templates = await ListedTemplates.CountAsync(cancellation);
        var (templatesFrom, templatesTake) = Window(skip, take, Sections.Length + bodies, templates);
        var listed = ListedTemplates.OrderBy(template => template.Id).Select(template => new { template.PublicId, template.PublishedAt }).Skip(templatesFrom).Take(templatesTake);
        await foreach (var template in listed.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return new SitemapPage(language => Links.Template(language, template.PublicId), template.PublishedAt);
        }

        var (noticesFrom, noticesTake) = Window(skip, take, Sections.Length + bodies + templates, int.MaxValue);
        var notices = Listed.OrderBy(notice => notice.Id).Select(notice => new { notice.PublicId, notice.Title, notice.PublishedAt }).Skip(noticesFrom).Take(noticesTake);
        await foreach (var notice in notices.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return new SitemapPage(language => Links.Notice(language, notice.PublicId, notice.Title), notice.PublishedAt);
        }
    }

    /// <summary>The part of a run of <paramref name="length"/> pages, which starts after <paramref name="before"/> others, that falls into a window over all.</summary>
    private static (int From, int Take) Window(int skip, int take, int before, int length)
    {
        var from = Math.Max(0, skip - before);
        var until = (long)skip + take - before;
        return (from, (int)Math.Clamp(Math.Min(until, length) - from, 0, int.MaxValue));
    }
}
