using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Registry.Domain.Identities;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Directories;

namespace Registry.Web.Pages.Operator;

/// <summary>Two names, one supplier or one dataset: the operator tells so, and can take it back.</summary>
public sealed class MergesModel(MergeService merges, MentionDirectory directory, CurrentUser user, IStringLocalizer<DirectoryTexts> texts) : PageModel
{
    private const int MostFound = 30;

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindWord { get; set; }

    /// <summary>Words that narrow what can be chosen.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty]
    public string? First { get; set; }

    [BindProperty]
    public string? Second { get; set; }

    public MentionKind Kind => KindWord == "suppliers" ? MentionKind.Supplier : MentionKind.Dataset;

    public DirectoryPage<DirectoryEntry> Found { get; private set; } = new([], 0);

    public IReadOnlyList<(MergedMention Merged, string IntoName)> Merges { get; private set; } = [];

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostMergeAsync()
    {
        if (string.IsNullOrEmpty(First) || string.IsNullOrEmpty(Second))
        {
            ModelState.AddModelError(string.IsNullOrEmpty(First) ? nameof(First) : nameof(Second), texts["Merges.ChooseTwo"]);
        }
        else
        {
            Explain(await merges.MergeAsync(Kind, First, Second, Actor, Cancellation));
        }

        return await AnswerAsync();
    }

    public async Task<IActionResult> OnPostUndoAsync(MentionKind undoKind, string key)
    {
        Explain(await merges.UndoAsync(undoKind, key, Actor, Cancellation));
        return await AnswerAsync();
    }

    private Actor Actor => new(user.UserId, []);

    private async Task<IActionResult> AnswerAsync()
    {
        if (ModelState.IsValid)
        {
            return Redirect(Links.Merges(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName));
        }

        await LoadAsync();
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task LoadAsync()
    {
        Found = await directory.ListAsync(Kind, Words, 0, MostFound, Cancellation);
        Merges = await merges.ListAsync(Cancellation);
    }

    private void Explain(MergeRefusal? refusal)
    {
        if (refusal is not null)
        {
            ModelState.AddModelError(refusal == MergeRefusal.SecondIsUnknown ? nameof(Second) : nameof(First), texts[$"Refusal.{refusal}"]);
        }
    }
}
