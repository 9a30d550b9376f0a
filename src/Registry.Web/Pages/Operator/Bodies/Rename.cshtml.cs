using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.Bodies;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Bodies;

namespace Registry.Web.Pages.Operator.Bodies;

/// <summary>A body has another name, or another SIREN, from a day on.</summary>
public sealed class RenameModel(SuccessionService succession, BodyService bodies, CurrentUser user, IStringLocalizer<BodyTexts> texts)
    : SuccessionPageModel(bodies, user, texts)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? NameEnglish { get; set; }

    [BindProperty]
    public string? Siren { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        (Name, NameEnglish, Siren) = (Body.Name, Body.NameEnglish, Body.Siren);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        var refusals = await succession.RenameAsync(Body.Id, new NewBodyName(Name, NameEnglish, Siren), Facts, Actor, Cancellation);
        return refusals.Count > 0 ? Refused(refusals) : Done();
    }

    protected override string FieldOf(SuccessionRefusal refusal) =>
        refusal is SuccessionRefusal.SirenIsInvalid or SuccessionRefusal.SirenIsTaken ? nameof(Siren) : nameof(Name);
}
