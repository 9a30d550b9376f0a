using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Templates;

namespace Registry.Web.Pages.Workspace.Templates;

/// <summary>Starts a notice from a template: for which body, and what will be left to answer.</summary>
public sealed class AdoptModel(TemplateCatalogue templates, TemplateAdoptions adoptions, CurrentUser user, IStringLocalizer<TemplateTexts> texts) : PageModel
{
    [BindProperty]
    public string? BodySlug { get; set; }

    public PublicTemplate Found { get; private set; } = null!;

    /// <summary>The user's bodies that publish notices.</summary>
    public IReadOnlyList<Membership> Memberships { get; private set; } = [];

    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public async Task<IActionResult> OnGetAsync(string id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        if (Memberships.FirstOrDefault(membership => membership.Body.Slug == BodySlug) is not { } membership)
        {
            ModelState.AddModelError("body", texts["Adopt.BodyMissing"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var notice = await adoptions.AdoptAsync(Found.Template, membership.Body, new Actor(user.UserId, membership.Roles), HttpContext.RequestAborted);
        return Redirect(Links.LocalAnswers(Language, notice.PublicId));
    }

    private async Task<bool> LoadAsync(string id)
    {
        if (!NoticeId.TryParse(id, out var templateId) || await templates.FindAsync(templateId, HttpContext.RequestAborted) is not { } found)
        {
            return false;
        }

        Found = found;
        Memberships = [.. (await user.MembershipsAsync(HttpContext.RequestAborted)).Where(membership => membership.Body.Kind.PublishesNotices())];
        BodySlug ??= Memberships is [{ Body.Slug: var only }] ? only : null;
        return true;
    }
}
