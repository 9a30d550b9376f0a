using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Services.Bodies.Archives;

namespace Registry.Web.Pages.Workspace.Bodies;

/// <summary>All that a body has, in one file; for its administrators.</summary>
public sealed class ArchiveModel(ArchiveExport archives, BodyService bodies, CurrentUser user, TimeProvider clock) : PageModel
{
    private const int BufferBytes = 64 * 1024;

    [BindProperty(SupportsGet = true, Name = "slug")]
    public string Slug { get; set; } = "";

    public Body Body { get; private set; } = null!;

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGetAsync() => await RefuseAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        // On disk and not in memory, whatever the size; it is gone as soon as it is sent.
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferBytes, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await archives.WriteAsync(Body, file, await user.ActorForAsync(Body.Id, Cancellation), Cancellation);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        return File(file, "application/zip", string.Create(CultureInfo.InvariantCulture, $"{Body.Slug}-{clock.GetUtcNow():yyyy-MM-dd}.zip"));
    }

    /// <summary>404 for a body that does not exist, 403 for one that the user does not administer; null when they do.</summary>
    private async Task<IActionResult?> RefuseAsync()
    {
        if (await bodies.FindAsync(Slug, Cancellation) is not { } body)
        {
            return NotFound();
        }

        Body = body;
        return (await user.ActorForAsync(body.Id, Cancellation)).Roles.Contains(MemberRole.Administrator) ? null : Forbid();
    }
}
