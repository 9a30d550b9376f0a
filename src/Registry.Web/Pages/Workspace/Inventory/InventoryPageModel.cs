using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Bodies;
using Registry.Domain.Inventories;
using Registry.Web.Persistence;
using Registry.Web.Services;

namespace Registry.Web.Pages.Workspace.Inventory;

/// <summary>A page about the inventory of one body: 404 for a body that does not exist, 403 for one that the user is no member of.</summary>
public abstract class InventoryPageModel(BodyService bodies, CurrentUser user) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "slug")]
    public string Slug { get; set; } = "";

    public Body Body { get; private set; } = null!;

    public Actor Actor { get; private set; } = null!;

    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public bool IsAdministrator => Actor.Roles.Contains(MemberRole.Administrator);

    public BodySize Size => new(Body.Agents, Body.Inhabitants);

    protected CancellationToken Cancellation => HttpContext.RequestAborted;

    /// <summary>Finds body and roles; null when the user may see the page.</summary>
    /// <param name="administratorsOnly">Contributors and publishers are refused too.</param>
    protected async Task<IActionResult?> RefuseAsync(bool administratorsOnly = false)
    {
        if (await bodies.FindAsync(Slug, Cancellation) is not { } body)
        {
            return NotFound();
        }

        Body = body;
        Actor = await user.ActorForAsync(body.Id, Cancellation);
        return Actor.Roles.Count == 0 || (administratorsOnly && !IsAdministrator) ? Forbid() : null;
    }

    /// <summary>The same page with what is wrong.</summary>
    protected PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
