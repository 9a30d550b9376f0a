using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Notices;
using Registry.Web.Services.Decisions;

namespace Registry.Web.Pages.Public.Decisions;

/// <summary>One A4 page for whoever sits beside the person: what to check, what to ask, by when, where to go.</summary>
public sealed class MediatorModel(DecisionFinder finder) : PageModel
{
    public DecisionCase Case { get; private set; } = null!;

    public Contest Contest { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string lang, string? id, CancellationToken cancellation)
    {
        var subject = id is null ? finder.Undeclared(lang) : NoticeId.TryParse(id, out var noticeId) ? await finder.FindAsync(noticeId, lang, cancellation) : null;
        if (subject is null)
        {
            return NotFound();
        }

        Case = subject;
        Contest = Contest.Of(subject, received: null);
        return Page();
    }
}
