using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Registry.Domain.Bodies;
using Registry.Web.Imports;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Templates;

namespace Registry.Web.Pages.Workspace.Templates;

/// <summary>The templates of a body, for its members.</summary>
public sealed class IndexModel(
    AuthoredTemplates authored, TemplateImport import, CurrentUser user, IStringLocalizer<TemplateTexts> texts, IStringLocalizer<ImportTexts> importTexts) : PageModel
{
    /// <summary>Bytes.</summary>
    private const long LargestFile = 10_000_000;

    public Membership Membership { get; private set; } = null!;

    public Body Body => Membership.Body;

    public IReadOnlyList<Template> Templates { get; private set; } = [];

    /// <summary>What became of an uploaded file; null without one.</summary>
    public ImportReport? Report { get; private set; }

    public bool MayImport => Membership.Roles.Contains(MemberRole.Publisher);

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

    /// <summary>Publishes the records of a file as templates.</summary>
    public async Task<IActionResult> OnPostFileAsync(string body, IFormFile? file)
    {
        if (!await FindAsync(body))
        {
            return NotFound();
        }

        if (!MayImport)
        {
            return Forbid();
        }

        try
        {
            if (file is not { Length: > 0 and <= LargestFile })
            {
                ModelState.AddModelError("file", texts["Upload.FileMissing", LargestFile / 1_000_000]);
            }
            else
            {
                await using var content = file.OpenReadStream();
                Report = await import.ImportAsync(Body, content, Path.GetFileName(file.FileName), new Actor(user.UserId, Membership.Roles), HttpContext.RequestAborted);
            }
        }
        catch (ImportRefusedException refused)
        {
            ModelState.AddModelError("file", Sentence(refused.Refusal));
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        Templates = await authored.OfAsync(Body.Id, HttpContext.RequestAborted);
        return Page();
    }

    public string Sentence(ImportRefusal refusal) => importTexts[refusal.Fault.ToString(), [.. refusal.Arguments]];

    private async Task<bool> FindAsync(string slug)
    {
        Membership = (await user.MembershipsAsync(HttpContext.RequestAborted)).FirstOrDefault(membership => membership.Body.Slug == slug)!;
        return Membership is not null;
    }
}
