using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Directories;

namespace Registry.Web.Pages.Workspace.Bodies;

/// <summary>What a body states in public about all its algorithms; for its administrators.</summary>
public sealed class CoverageModel(CoverageService coverage, BodyService bodies, CurrentUser user, IStringLocalizer<DirectoryTexts> texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "slug")]
    public string Slug { get; set; } = "";

    /// <summary><c>none</c> or <c>some</c>.</summary>
    [BindProperty]
    public string? Uses { get; set; }

    [BindProperty]
    public string? Inventory { get; set; }

    [BindProperty]
    public string? Withheld { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public Body Body { get; private set; } = null!;

    public IReadOnlyList<CoverageStatement> Statements { get; private set; } = [];

    public int Published { get; private set; }

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        await LoadAsync();
        var current = Statements.Count > 0 ? Statements[0] : null;
        Uses = current is null ? null : current.UsesNone ? "none" : "some";
        Inventory = current?.Inventory?.ToString(CultureInfo.InvariantCulture);
        Withheld = current?.Withheld?.ToString(CultureInfo.InvariantCulture);
        Note = current?.Note;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        var stated = new NewCoverage(Uses switch { "none" => true, "some" => false, _ => null }, Count(Inventory), Count(Withheld), Note);
        var refusals = await coverage.StateAsync(Body.Id, stated, await user.ActorForAsync(Body.Id, Cancellation), Cancellation);
        if (refusals.Count == 0)
        {
            return Redirect(Links.Body(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, Slug));
        }

        foreach (var refusal in refusals)
        {
            ModelState.AddModelError(Field(refusal), texts[$"Refusal.{refusal}"]);
        }

        await LoadAsync();
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private static string Field(CoverageRefusal refusal) => refusal switch
    {
        CoverageRefusal.InventoryIsMissing or CoverageRefusal.InventoryIsNoCount or CoverageRefusal.InventoryIsLessThanPublished => nameof(Inventory),
        CoverageRefusal.WithheldIsNoCount or CoverageRefusal.WithheldIsMoreThanInventory => nameof(Withheld),
        CoverageRefusal.NoteIsTooLong or CoverageRefusal.WithheldNeedsNote => nameof(Note),
        _ => nameof(Uses),
    };

    /// <summary>Null for a blank; a number that is none is refused like a negative one.</summary>
    private static int? Count(string? text)
    {
        var digits = string.Concat((text ?? "").Where(character => !char.IsWhiteSpace(character)));
        return digits.Length == 0 ? null : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : -1;
    }

    private async Task LoadAsync()
    {
        Statements = await coverage.OfAsync(Body.Id, Cancellation);
        (Published, _, _) = await coverage.CountAsync(Body.Id, Cancellation);
    }

    /// <summary>404 for a body that does not exist, 403 for one that the user does not administer; null when they do.</summary>
    private async Task<IActionResult?> RefuseAsync()
    {
        if (await bodies.FindAsync(Slug, Cancellation) is not { } body)
        {
            return NotFound();
        }

        Body = body;
        var actor = await user.ActorForAsync(body.Id, Cancellation);
        return actor.Roles.Contains(MemberRole.Administrator) ? null : Forbid();
    }
}
