using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Web.Persistence;
using Registry.Web.Services.Site;

namespace Registry.Web.Pages.Operator.Site;

/// <summary>The pages about the site, in both languages, with who last wrote them.</summary>
public sealed class TextsModel(SiteTextService texts, AccessibilityService accessibility) : PageModel
{
    public IReadOnlyList<(SiteTopic Topic, string Language, SiteTextVersion? Last)> Rows { get; private set; } = [];

    public AccessibilityStatus Status { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var rows = new List<(SiteTopic, string, SiteTextVersion?)>();
        foreach (var topic in SiteTopics.All)
        {
            foreach (var language in new[] { "fr", "en" })
            {
                var history = await texts.HistoryAsync(topic, language, cancellation);
                rows.Add((topic, language, history is [var last, ..] ? last : null));
            }
        }

        Rows = rows;
        Status = (await accessibility.CurrentAsync(cancellation)).On(accessibility.Today);
    }
}
