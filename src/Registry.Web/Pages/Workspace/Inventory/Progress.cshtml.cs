using Microsoft.AspNetCore.Mvc;
using Registry.Web.Services;
using Registry.Web.Services.Inventories;

namespace Registry.Web.Pages.Workspace.Inventory;

/// <summary>How far each department has come; for the members of the body, and to print.</summary>
public sealed class ProgressModel(BodyService bodies, CurrentUser user, InventoryRefresh refresh, ProgressReader progress) : InventoryPageModel(bodies, user)
{
    public IReadOnlyList<ProgressLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        await refresh.RunAsync(Body.Id, Cancellation);
        Lines = await progress.DepartmentsAsync(Body.Id, Cancellation);
        return Page();
    }
}
