using Microsoft.EntityFrameworkCore;
using Registry.Domain.Identities;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Web.Persistence;
using Registry.Web.Services.Directories;

namespace Registry.Web.Services.Templates;

/// <summary>What a reader looks for; null for all.</summary>
/// <param name="Words">What title, product, author or summary must hold.</param>
/// <param name="Author">Slug of the author.</param>
/// <param name="Product">The product, as its author writes it; case and accents do not count.</param>
public sealed record TemplateQuery(string? Words = null, string? Author = null, string? Product = null);

/// <param name="Notices">Public notices that follow it.</param>
public sealed record TemplateEntry(Template Template, int Notices);

/// <param name="Versions">From the newest to the oldest.</param>
/// <param name="Followers">Public notices that follow it, the last published first.</param>
public sealed record PublicTemplate(Template Template, IReadOnlyList<TemplateVersion> Versions, IReadOnlyList<TemplateFollower> Followers)
{
    public TemplateVersion Current => Versions[0];
}

/// <summary>A public notice that follows a template.</summary>
/// <param name="Version">Of the template, as the public version of the notice says it; null where that version took nothing over.</param>
public sealed record TemplateFollower(string NoticeId, string Title, string Language, Body Body, int? Version);

/// <summary>The published templates. Drafts that follow them are nobody's business but their bodies'.</summary>
public sealed class TemplateCatalogue(RegistryDbContext database)
{
    public const int PageSize = 30;

    private const int MostFollowers = 200;

    private IQueryable<TemplateAdoption> Public => database.TemplateAdoptions.AsNoTracking()
        .Where(adoption => adoption.Notice.Status == NoticeStatus.Published || adoption.Notice.Status == NoticeStatus.Retired);

    public async Task<DirectoryPage<TemplateEntry>> ListAsync(TemplateQuery query, int skip, int take, CancellationToken cancellation)
    {
        var all = await database.Templates.AsNoTracking().Include(template => template.Body).ToListAsync(cancellation);
        var words = NameKey.Of(query.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var product = NameKey.Of(query.Product ?? "");
        // Few enough to sort here, where accents sort as readers expect.
        var found = all
            .Where(template => query.Author is not { Length: > 0 } author || template.Body.Slug == author)
            .Where(template => product.Length == 0 || NameKey.Of(template.Product ?? "") == product)
            .Select(template => (Template: template, Key: NameKey.Of($"{template.Title} {template.Product} {template.Body.Name} {template.Body.NameEnglish} {template.Summary}")))
            .Where(pair => words.All(word => pair.Key.Contains(word, StringComparison.Ordinal)))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).ThenBy(pair => pair.Template.Id)
            .Select(pair => pair.Template)
            .ToList();
        var counts = await Public.GroupBy(adoption => adoption.TemplateId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        return new DirectoryPage<TemplateEntry>(
            [.. found.Skip(skip).Take(take).Select(template => new TemplateEntry(template, counts.GetValueOrDefault(template.Id)))], found.Count);
    }

    /// <summary>Who keeps templates, and for which products: what the catalogue can be narrowed to.</summary>
    public async Task<(IReadOnlyList<Body> Authors, IReadOnlyList<string> Products)> ChoicesAsync(CancellationToken cancellation)
    {
        var authors = await database.Templates.AsNoTracking().Select(template => template.Body).Distinct().ToListAsync(cancellation);
        var products = await database.Templates.AsNoTracking().Where(template => template.Product != null).Select(template => template.Product!).Distinct().ToListAsync(cancellation);
        return ([.. authors.OrderBy(author => NameKey.Of(author.Name), StringComparer.Ordinal)], [.. products.OrderBy(NameKey.Of, StringComparer.Ordinal)]);
    }

    /// <summary>Null when there is no such template.</summary>
    public async Task<PublicTemplate?> FindAsync(NoticeId id, CancellationToken cancellation)
    {
        var publicId = id.ToString();
        var template = await database.Templates.AsNoTracking().Include(template => template.Body).FirstOrDefaultAsync(template => template.PublicId == publicId, cancellation);
        if (template is null)
        {
            return null;
        }

        var versions = await database.TemplateVersions.AsNoTracking().Include(version => version.Template.Body).Where(version => version.TemplateId == template.Id)
            .OrderByDescending(version => version.Number).ToListAsync(cancellation);
        return new PublicTemplate(template, versions, await FollowersAsync(template, cancellation));
    }

    private async Task<IReadOnlyList<TemplateFollower>> FollowersAsync(Template template, CancellationToken cancellation)
    {
        var notices = await (from adoption in Public
                             where adoption.TemplateId == template.Id
                             join version in database.PublishedVersions on new { adoption.NoticeId, Number = adoption.Notice.CurrentVersion } equals new { version.NoticeId, version.Number }
                             orderby adoption.Notice.PublishedAt descending
                             select new { adoption.Notice, adoption.Notice.Body, version.Document })
            .Take(MostFollowers).ToListAsync(cancellation);
        return [.. notices.Select(found => new TemplateFollower(
            found.Notice.PublicId, found.Notice.Title, found.Notice.Language, found.Body, NoticeDocument.Parse(found.Document!).Template?.Version))];
    }
}
