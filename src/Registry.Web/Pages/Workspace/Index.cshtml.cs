using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Templates;

namespace Registry.Web.Pages.Workspace;

/// <summary>My notices: for each of my bodies, and of those that mine declare for, what is being written, what waits for publication, what is published.</summary>
public sealed class IndexModel(CurrentUser user, NoticeLists lists, TemplateAdoptions templates) : PageModel
{
    public IReadOnlyList<BodyNotices> Bodies { get; private set; } = [];

    /// <summary>Row ids of the notices whose template has a new version.</summary>
    public IReadOnlySet<long> WithNews { get; private set; } = new HashSet<long>();

    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public async Task OnGetAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        Bodies =
        [
            .. await lists.OfAsync(await user.MembershipsAsync(cancellation), cancellation),
            .. await lists.OfOthersAsync(await user.OnBehalfAsync(cancellation), cancellation),
        ];
        WithNews = await templates.WithNewsAsync([.. Bodies.Select(body => body.Membership.Body.Id)], cancellation);
    }
}
