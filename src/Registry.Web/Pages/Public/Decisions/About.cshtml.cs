using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Registry.Domain.Decisions;
using Registry.Domain.Notices;
using Registry.Web.Resources;
using Registry.Web.Services.Decisions;

namespace Registry.Web.Pages.Public.Decisions;

/// <summary>What a notice tells the person who received a decision: what happened, what they may ask, and by when. 410 once the notice is withdrawn.</summary>
public sealed class AboutModel(DecisionFinder finder, IStringLocalizer<DecisionTexts> texts) : PageModel
{
    public DecisionCase Case { get; private set; } = null!;

    /// <summary>The day on which the letter came, as typed.</summary>
    public string Received { get; private set; } = "";

    /// <summary>The day on which the body received the request for an explanation, as typed.</summary>
    public string Asked { get; private set; } = "";

    public Contest Contest { get; private set; } = null!;

    /// <summary>Null where no day was given, or the commission is not competent.</summary>
    public SilenceCalendar? Silence { get; private set; }

    public async Task<IActionResult> OnGetAsync(string lang, string id, string? received, string? asked, CancellationToken cancellation)
    {
        if (!NoticeId.TryParse(id, out var noticeId) || await finder.FindAsync(noticeId, lang, cancellation) is not { } found)
        {
            return NotFound();
        }

        if (found.Id != id)
        {
            return LocalRedirectPermanent(Links.DecisionAbout(lang, found.Id!));
        }

        Case = found;
        (Received, Asked) = (received?.Trim() ?? "", asked?.Trim() ?? "");
        Contest = Contest.Of(found, Day("received", Received));
        Silence = found.IsUnderFrenchLaw && Day("asked", Asked) is { } day ? SilenceCalendar.Of(day) : null;
        if (found.Reading is null)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
        }

        return Page();
    }

    /// <summary>A day with its name: <c>mardi 3 novembre 2026</c>.</summary>
    public static string InWords(DateOnly day) => day.ToString("dddd", CultureInfo.CurrentCulture) + " " + Shared.Wording.Day(day);

    /// <summary>For a date field.</summary>
    public static string ForField(string typed) => TypedDay.Read(typed)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private DateOnly? Day(string field, string typed)
    {
        if (typed.Length == 0)
        {
            return null;
        }

        var day = TypedDay.Read(typed);
        if (day is null)
        {
            ModelState.AddModelError(field, texts["Deadline.NotADay"]);
        }

        return day;
    }
}
