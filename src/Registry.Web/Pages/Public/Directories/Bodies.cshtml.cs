using Registry.Web.Services.Directories;

namespace Registry.Web.Pages.Public.Directories;

/// <summary>The public bodies of the register, by name.</summary>
public sealed class BodiesModel(BodyDirectory bodies) : DirectoryPageModel
{
    public IReadOnlyList<BodyEntry> Entries { get; private set; } = [];

    private int _total;

    public override int Total => _total;

    protected override int PageSize => BodyDirectory.PageSize;

    public async Task OnGetAsync(string? q, string? page, CancellationToken cancellation)
    {
        Read(q, page);
        (Entries, _total) = await bodies.ListAsync(Words, Skip, PageSize, cancellation);
    }
}
