using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Pages.Workspace;

/// <summary>My notices: for each of my bodies, and of those that mine declare for, what is being written, what waits for publication, what is published.</summary>
public sealed class IndexModel(CurrentUser user, NoticeLists lists) : PageModel
{
    public IReadOnlyList<BodyNotices> Bodies { get; private set; } = [];

    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public async Task OnGetAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        Bodies =
        [
            .. await lists.OfAsync(await user.MembershipsAsync(cancellation), cancellation),
            .. await lists.OfOthersAsync(await user.OnBehalfAsync(cancellation), cancellation),
        ];
    }
}
