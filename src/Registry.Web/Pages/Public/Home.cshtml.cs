using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Search;
using Registry.Web.Services;

namespace Registry.Web.Pages.Public;

/// <summary>What the registry is, the search, three doors and what was published last.</summary>
public sealed class HomeModel(NoticeSearch search, TimeProvider clock) : PageModel
{
    private const int Recent = 5;

    public NoticeResults Results { get; private set; } = null!;

    public int Bodies => Results.Facets.GetValueOrDefault("body", []).Count(value => value.Count > 0);

    public DateTime Today => clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(string lang, CancellationToken cancellation) =>
        Results = await search.FindAsync(SearchRequest.Parse([]), lang, 0, Recent, cancellation);
}
