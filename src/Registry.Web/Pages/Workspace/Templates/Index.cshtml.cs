using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Services.Templates;

namespace Registry.Web.Pages.Workspace.Templates;

/// <summary>The templates of a body, for its members.</summary>
public sealed class IndexModel(AuthoredTemplates authored, CurrentUser user) : PageModel
{
    public Membership Membership { get; private set; } = null!;

    public Body Body => Membership.Body;

    public IReadOnlyList<Template> Templates { get; private set; } = [];

    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public async Task<IActionResult> OnGetAsync(string body)
    {
        if (!await FindAsync(body))
        {
            return NotFound();
        }

        Templates = await authored.OfAsync(Body.Id, HttpContext.RequestAborted);
        return Page();
    }

    /// <summary>Opens the working copy of a template, made anew where there is none.</summary>
    public async Task<IActionResult> OnPostAsync(string body, string? template)
    {
        if (!await FindAsync(body)
            || await authored.OpenAsync(template ?? "", Body.Id, new Actor(user.UserId, Membership.Roles), HttpContext.RequestAborted) is not { } draft)
        {
            return NotFound();
        }

        return Redirect(Links.Draft(Language, draft));
    }

    private async Task<bool> FindAsync(string slug)
    {
        Membership = (await user.MembershipsAsync(HttpContext.RequestAborted)).FirstOrDefault(membership => membership.Body.Slug == slug)!;
        return Membership is not null;
    }
}
