using Microsoft.AspNetCore.Mvc;
using Registry.Web.Pages.Workspace.Inventory;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Services.Imports;

namespace Registry.Web.Pages.Workspace.Imports;

/// <summary>A page about one import of a body: 404 for one that the body does not have, 403 for somebody who is no member.</summary>
public abstract class ImportPageModel(BodyService bodies, CurrentUser user, ImportJobs jobs) : InventoryPageModel(bodies, user)
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public long Id { get; set; }

    public Job Job { get; private set; } = null!;

    public ImportArguments Arguments { get; protected set; } = null!;

    /// <summary>Finds body, roles and import; null when the user may see the page.</summary>
    protected async Task<IActionResult?> FindAsync()
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        if (await jobs.FindAsync(Body.Id, Id, Cancellation) is not { } job)
        {
            return NotFound();
        }

        Job = job;
        Arguments = ImportArguments.Of(job);
        return null;
    }
}
