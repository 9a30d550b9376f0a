using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Inventories;
using Registry.Web.Setup;

namespace Registry.Web.Pages.Workspace.Inventory;

/// <summary>One campaign: who answered, and a new address for a reminder; for the administrators of the body.</summary>
public sealed class CampaignModel(
    BodyService bodies, CurrentUser user, CampaignService campaigns, MadeInvitations made, IOptions<RegistryOptions> options, IStringLocalizer<InventoryTexts> texts) : InventoryPageModel(bodies, user)
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public long Id { get; set; }

    public Persistence.Campaign Campaign { get; private set; } = null!;

    public IReadOnlyList<CampaignMail> Mails { get; private set; } = [];

    /// <summary>When the names of who answered go.</summary>
    public DateOnly ErasedOn => campaigns.ErasedOn(Campaign);

    /// <param name="key">Of addresses that were just made.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "made")] string? key)
    {
        if (await FindAsync() is { } refused)
        {
            return refused;
        }

        Mails = key is null ? [] : [.. made.Take(Id, key).Select(invitation => CampaignMail.Of(invitation, Campaign.Title, Campaign.ClosesOn, Body, Language, options.Value, texts))];
        return Page();
    }

    /// <param name="department">Asked already or not.</param>
    public async Task<IActionResult> OnPostInviteAsync([FromForm] string? department)
    {
        if (await FindAsync() is { } refused)
        {
            return refused;
        }

        if (string.IsNullOrWhiteSpace(department) || department.Trim().Length > InventoryService.LongestDepartment)
        {
            ModelState.AddModelError("department", texts["Campaign.DepartmentMissing"]);
            return Refused();
        }

        if (await campaigns.InviteAsync(Body.Id, Id, department.Trim(), Actor, Cancellation) is not { } invitation)
        {
            return NotFound();
        }

        return Redirect(Links.MadeCampaign(Language, Slug, Id, made.Keep(Id, [invitation])));
    }

    public async Task<IActionResult> OnPostRevokeAsync([FromForm] long link)
    {
        if (await FindAsync() is { } refused)
        {
            return refused;
        }

        return await campaigns.RevokeAsync(Body.Id, Id, link, Actor, Cancellation) ? Redirect(Links.Campaign(Language, Slug, Id)) : NotFound();
    }

    private async Task<IActionResult?> FindAsync()
    {
        if (await RefuseAsync(administratorsOnly: true) is { } refused)
        {
            return refused;
        }

        if ((await campaigns.OfAsync(Body.Id, Cancellation)).FirstOrDefault(campaign => campaign.Id == Id) is not { } campaign)
        {
            return NotFound();
        }

        Campaign = campaign;
        return null;
    }
}
