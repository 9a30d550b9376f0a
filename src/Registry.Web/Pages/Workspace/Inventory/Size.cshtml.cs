using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Registry.Domain.Inventories;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Inventories;

namespace Registry.Web.Pages.Workspace.Inventory;

/// <summary>How many agents and inhabitants the body has, on which its duty to publish depends; for its administrators.</summary>
public sealed class SizeModel(
    BodyService bodies, CurrentUser user, DraftDefaults defaults, IOptions<InventoryOptions> options, IStringLocalizer<InventoryTexts> texts) : InventoryPageModel(bodies, user)
{
    private const int Most = 100_000_000;

    [BindProperty]
    public string? Agents { get; set; }

    [BindProperty]
    public string? Inhabitants { get; set; }

    public InventoryOptions Options => options.Value;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await RefuseAsync(administratorsOnly: true) is { } refused)
        {
            return refused;
        }

        Agents = Body.Agents?.ToString(CultureInfo.InvariantCulture);
        Inhabitants = Body.Inhabitants?.ToString(CultureInfo.InvariantCulture);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await RefuseAsync(administratorsOnly: true) is { } refused)
        {
            return refused;
        }

        var size = new BodySize(Read(nameof(Agents), Agents), Read(nameof(Inhabitants), Inhabitants));
        if (!ModelState.IsValid)
        {
            return Refused();
        }

        await defaults.SaveSizeAsync(Body.Id, size, Actor, Cancellation);
        TempData["Saved"] = texts["Size.Saved"].Value;
        return Redirect(Links.Inventory(Language, Slug));
    }

    /// <summary>Null for a blank; an error for what is no whole number.</summary>
    private int? Read(string field, string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(character => !char.IsWhiteSpace(character)));
        if (digits.Length == 0)
        {
            return null;
        }

        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= Most)
        {
            return count;
        }

        ModelState.AddModelError(field, texts["Size.NoCount", texts["Size." + field].Value]);
        return null;
    }
}
