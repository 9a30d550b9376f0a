using Registry.Domain.Identities;
using Registry.Web.Services.Directories;

namespace Registry.Web.Pages.Public.Directories;

/// <summary>The datasets that notices name, by name.</summary>
public sealed class DatasetsModel(MentionDirectory directory) : DirectoryPageModel
{
    public IReadOnlyList<DirectoryEntry> Entries { get; private set; } = [];

    private int _total;

    public override int Total => _total;

    protected override int PageSize => MentionDirectory.PageSize;

    public async Task OnGetAsync(string? q, string? page, CancellationToken cancellation)
    {
        Read(q, page);
        (Entries, _total) = await directory.ListAsync(MentionKind.Dataset, Words, Skip, PageSize, cancellation);
    }
}
