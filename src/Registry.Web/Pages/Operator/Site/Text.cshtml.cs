using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Site;

namespace Registry.Web.Pages.Operator.Site;

/// <summary>Writes the text of a page about the site: look first, then save; earlier texts stay and can be taken up again.</summary>
public sealed class TextModel(
    SiteTextService texts, SitePlaceholders placeholders, AccessibilityService accessibility, CurrentUser user, IStringLocalizer<SiteTexts> words) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    public SiteTopic Topic { get; private set; }

    /// <summary>The language of the text, not of the interface.</summary>
    public string TextLanguage { get; private set; } = "";

    public CurrentSiteText Current { get; private set; } = null!;

    public IReadOnlyList<SiteTextVersion> History { get; private set; } = [];

    /// <summary>Null until asked for.</summary>
    public HtmlString? Preview { get; private set; }

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    /// <param name="version">An earlier text to start from.</param>
    public async Task<IActionResult> OnGetAsync(string topic, string language, long? version)
    {
        if (!await LoadAsync(topic, language))
        {
            return NotFound();
        }

        Text = History.FirstOrDefault(earlier => earlier.Id == version)?.Text ?? Current.Text;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string topic, string language, string? action)
    {
        if (!await LoadAsync(topic, language))
        {
            return NotFound();
        }

        if (action == "restore")
        {
            return await SaveAsync(null);
        }

        if (string.IsNullOrWhiteSpace(Text))
        {
            ModelState.AddModelError(nameof(Text), words["Operator.TextMissing"]);
        }
        else if (Text.Length > SiteTextService.LongestText)
        {
            ModelState.AddModelError(nameof(Text), words["Operator.TextTooLong", Shared.Wording.Number(SiteTextService.LongestText)]);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (action == "save")
        {
            return await SaveAsync(Text);
        }

        Preview = new HtmlString(SiteMarkup.ToHtml(placeholders.Fill(Text!, TextLanguage, await accessibility.CurrentAsync(Cancellation))));
        return Page();
    }

    private async Task<IActionResult> SaveAsync(string? text)
    {
        await texts.SaveAsync(Topic, TextLanguage, text, new Actor(user.UserId, []), Cancellation);
        return Redirect(Links.OperatorTexts(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName));
    }

    private async Task<bool> LoadAsync(string topic, string language)
    {
        if (SiteTopics.Find(topic) is not { } found || language is not ("fr" or "en"))
        {
            return false;
        }

        Topic = found;
        TextLanguage = language;
        Current = await texts.CurrentAsync(found, language, Cancellation);
        History = await texts.HistoryAsync(found, language, Cancellation);
        return true;
    }
}
