using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Services.Asking;

namespace Registry.Web.Pages.Workspace.Bodies;

/// <summary>What the public asked a body about its notices; for its members.</summary>
public sealed class QuestionsModel(BodyService bodies, CurrentUser user, AnswerService answers) : PageModel
{
    public Body Body { get; private set; } = null!;

    public IReadOnlyList<ReceivedQuestion> Questions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await bodies.FindAsync(slug, cancellation) is not { } body)
        {
            return NotFound();
        }

        if ((await user.ActorForAsync(body.Id, cancellation)).Roles.Count == 0)
        {
            return Forbid();
        }

        Body = body;
        Questions = await answers.ListAsync(body.Id, cancellation);
        return Page();
    }
}
