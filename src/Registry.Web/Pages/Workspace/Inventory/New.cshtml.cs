using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Inventories;

namespace Registry.Web.Pages.Workspace.Inventory;

/// <summary>Adds one algorithm to the inventory by hand.</summary>
public sealed class NewModel(
    BodyService bodies, CurrentUser user, InventoryService inventory, InventoryGrid grid, IStringLocalizer<InventoryTexts> texts) : InventoryPageModel(bodies, user)
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Department { get; set; }

    public IReadOnlyList<string> Departments { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        Departments = await grid.DepartmentsAsync(Body.Id, Cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        var refusals = await inventory.AddAsync(Body.Id, Title ?? "", Department, Actor, Cancellation);
        if (refusals.Count == 0)
        {
            TempData["Saved"] = texts["New.Saved", Title!.Trim()].Value;
            return Redirect(Links.Inventory(Language, Slug));
        }

        foreach (var refusal in refusals)
        {
            ModelState.AddModelError(refusal == InventoryRefusal.DepartmentIsTooLong ? nameof(Department) : nameof(Title), texts[$"Refusal.{refusal}"]);
        }

        Departments = await grid.DepartmentsAsync(Body.Id, Cancellation);
        return Refused();
    }
}
