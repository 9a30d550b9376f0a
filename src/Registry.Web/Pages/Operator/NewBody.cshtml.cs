using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Registry.Domain.Bodies;
using Registry.Web.Resources;
using Registry.Web.Services;

namespace Registry.Web.Pages.Operator;

/// <summary>Creates a body.</summary>
public sealed class NewBodyModel(BodyService bodies, CurrentUser user, IStringLocalizer<OperatorTexts> texts) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? NameEnglish { get; set; }

    [BindProperty]
    public string? Siren { get; set; }

    [BindProperty]
    public BodyKind Kind { get; set; }

    [BindProperty]
    public bool FourEyes { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await bodies.AddAsync(new NewBody(Name ?? "", NameEnglish, Siren, FourEyes, Enum.IsDefined(Kind) ? Kind : BodyKind.PublicBody), new Actor(user.UserId, []), HttpContext.RequestAborted);
        if (result.Body is { } body)
        {
            return Redirect(Links.BodyAdministrators(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, body.Slug));
        }

        foreach (var refusal in result.Refusals)
        {
            ModelState.AddModelError(refusal is BodyRefusal.SirenIsInvalid or BodyRefusal.SirenIsTaken ? nameof(Siren) : nameof(Name), texts[$"Refusal.{refusal}"]);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
