using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Web.Persistence;
using Registry.Web.Services.Site;

namespace Registry.Web.Pages.Public.Site;

/// <summary>A page about the site: what it is, what may be re-used, accessibility, legal notice, privacy.</summary>
public sealed class SitePageModel(SiteTextService texts, SitePlaceholders placeholders, AccessibilityService accessibility) : PageModel
{
    public SiteTopic Topic { get; private set; }

    public HtmlString Text { get; private set; } = HtmlString.Empty;

    /// <summary>Null for the text that the registry ships.</summary>
    public DateTime? ChangedAt { get; private set; }

    public async Task<IActionResult> OnGetAsync(string lang, string topic, CancellationToken cancellation)
    {
        if (SiteTopics.Find(topic) is not { } found)
        {
            return NotFound();
        }

        Topic = found;
        var current = await texts.CurrentAsync(Topic, lang, cancellation);
        var finding = await accessibility.CurrentAsync(cancellation);
        Text = new HtmlString(SiteMarkup.ToHtml(placeholders.Fill(current.Text, lang, finding)));
        ChangedAt = current.IsDefault ? null : current.ChangedAt;
        return Page();
    }
}
