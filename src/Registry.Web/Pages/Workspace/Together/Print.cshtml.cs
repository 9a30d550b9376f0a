using Microsoft.AspNetCore.Mvc;
using Registry.Domain.Questionnaire;
using Registry.Web.Pages.Workspace.Forms;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Together;

namespace Registry.Web.Pages.Workspace.Together;

/// <summary>The questionnaire on paper, for a meeting: with the current answers ticked, or blank; whole, or one theme.</summary>
public sealed class PrintModel(DraftService drafts, CurrentUser user, DraftReviews reviews) : DraftPageModel(drafts, user, reviews)
{
    [BindProperty(SupportsGet = true, Name = "theme")]
    public string? ThemeId { get; set; }

    [BindProperty(SupportsGet = true, Name = "blank")]
    public bool Blank { get; set; }

    public IReadOnlyList<(Theme Theme, IReadOnlyList<FormValue> Questions)> Themes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        Themes =
        [
            .. Review.Definition.Themes.Where(theme => ThemeId is null || theme.Id == ThemeId)
                .Select(theme => (theme, Values(theme)))
                .Where(pair => pair.Item2.Count > 0),
        ];
        return Themes.Count > 0 ? Page() : NotFound();
    }

    private IReadOnlyList<FormValue> Values(Theme theme) =>
        [.. ThemeQuestions.AskedNow(Review, theme.Id).Select(FormItem.Of).Select(item => FormValue.Of(item, Blank ? null : Draft[item.Path], 0))];
}
