using Registry.Web.Pages.Public.Directories;
using Registry.Web.Persistence;
using Registry.Web.Services.Templates;

namespace Registry.Web.Pages.Public.Templates;

/// <summary>The catalogue of templates: by words, author and product.</summary>
public sealed class IndexModel(TemplateCatalogue templates) : DirectoryPageModel
{
    public IReadOnlyList<TemplateEntry> Entries { get; private set; } = [];

    public TemplateQuery Query { get; private set; } = new();

    /// <summary>Those who keep templates, by name.</summary>
    public IReadOnlyList<Body> Authors { get; private set; } = [];

    public IReadOnlyList<string> Products { get; private set; } = [];

    private int _total;

    public override int Total => _total;

    protected override int PageSize => TemplateCatalogue.PageSize;

    public async Task OnGetAsync(string? q, string? author, string? product, string? page, CancellationToken cancellation)
    {
        Read(q, page);
        Query = new TemplateQuery(Words, author, product);
        (Entries, _total) = await templates.ListAsync(Query, Skip, PageSize, cancellation);
        (Authors, Products) = await templates.ChoicesAsync(cancellation);
    }
}
