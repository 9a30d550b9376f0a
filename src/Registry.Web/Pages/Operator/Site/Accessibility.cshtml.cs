using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Site;

namespace Registry.Web.Pages.Operator.Site;

/// <summary>Records what an accessibility audit found.</summary>
public sealed class AccessibilityModel(AccessibilityService accessibility, CurrentUser user, IStringLocalizer<SiteTexts> texts) : PageModel
{
    [BindProperty]
    public AccessibilityStatus Status { get; set; }

    /// <summary>As the browser's date field sends it, <c>2026-11-23</c>.</summary>
    [BindProperty]
    public string? AuditedOn { get; set; }

    /// <summary>In percent, with a comma or a point.</summary>
    [BindProperty]
    public string? Rate { get; set; }

    [BindProperty]
    public string? Auditor { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var finding = await accessibility.CurrentAsync(cancellation);
        Status = finding.Status;
        AuditedOn = finding.AuditedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Rate = finding.Rate?.ToString(CultureInfo.InvariantCulture);
        Auditor = finding.Auditor;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var day = Read(AuditedOn, nameof(AuditedOn), "AuditDateIsUnreadable", DateOnly.TryParseExact(AuditedOn?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date), date);
        var rate = Read(Rate, nameof(Rate), "RateIsUnreadable", decimal.TryParse(Rate?.Trim().Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number), number);
        if (ModelState.IsValid)
        {
            var finding = new AccessibilityFinding(Status, day, rate, string.IsNullOrWhiteSpace(Auditor) ? null : Auditor.Trim());
            foreach (var refusal in await accessibility.SaveAsync(finding, new Actor(user.UserId, []), cancellation))
            {
                ModelState.AddModelError(FieldOf(refusal), texts[$"Refusal.{refusal}"]);
            }
        }

        if (ModelState.IsValid)
        {
            return Redirect(Links.OperatorTexts(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private static string FieldOf(AccessibilityRefusal refusal) => refusal switch
    {
        AccessibilityRefusal.AuditDateIsMissing or AccessibilityRefusal.AuditDateIsAhead => nameof(AuditedOn),
        AccessibilityRefusal.AuditorIsTooLong => nameof(Auditor),
        _ => nameof(Rate),
    };

    private T? Read<T>(string? written, string field, string refusal, bool isRead, T value)
        where T : struct
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        if (!isRead)
        {
            ModelState.AddModelError(field, texts[$"Refusal.{refusal}"]);
        }

        return value;
    }
}
