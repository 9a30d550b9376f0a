using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Search;
using Registry.Web.Services;
using Registry.Web.Services.Site;

namespace Registry.Web.Pages.Public;

/// <summary>What the registry is, the search, three doors, what was published and changed last, and where to begin reading.</summary>
public sealed class HomeModel(NoticeSearch search, RecentChanges changes, TimeProvider clock) : PageModel
{
    private const int Recent = 4;
    private const int RecentlyChanged = 4;

    public NoticeResults Results { get; private set; } = null!;

    public IReadOnlyList<RecentChange> Changes { get; private set; } = [];

    public int Bodies => Results.Facets.GetValueOrDefault("body", []).Count(value => value.Count > 0);

    public DateTime Today => clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(string lang, CancellationToken cancellation)
    {
        Results = await search.FindAsync(SearchRequest.Parse([]), lang, 0, Recent, cancellation);
        Changes = await changes.LastAsync(RecentlyChanged, cancellation);
    }
}
