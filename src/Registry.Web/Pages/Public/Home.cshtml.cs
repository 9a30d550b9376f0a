using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Web.Services;
using Registry.Web.Services.Site;

namespace Registry.Web.Pages.Public;

/// <summary>What the registry is, the search, three doors, what was published and changed last, and where to begin reading.</summary>
public sealed class HomeModel(NewestNotices newest, RegisterFigures register, RecentChanges changes, TimeProvider clock) : PageModel
{
    private const int Recent = 4;
    private const int RecentlyChanged = 4;

    public IReadOnlyList<NoticeHit> Newest { get; private set; } = [];

    public IReadOnlyList<RecentChange> Changes { get; private set; } = [];

    public RegisterFigure Figures { get; private set; } = null!;

    public DateTime Today => clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(string lang, CancellationToken cancellation)
    {
        Newest = await newest.FirstAsync(Recent, lang, cancellation);
        Figures = await register.CountAsync(cancellation);
        Changes = await changes.LastAsync(RecentlyChanged, cancellation);
    }
}
