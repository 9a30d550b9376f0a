using Microsoft.AspNetCore.Mvc;
using Registry.Domain.Evidence;
using Registry.Domain.Questionnaire;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Evidence;

namespace Registry.Web.Pages.Workspace.Evidence;

/// <summary>All the answers of a notice with what stands behind each.</summary>
public sealed class IndexModel(DraftService drafts, CurrentUser user, DraftReviews reviews, CurrentReviews current, EvidenceService evidence)
    : EvidencePageModel(drafts, user, reviews, current, evidence)
{
    public EvidenceShare Share { get; private set; } = null!;

    /// <summary>Answered questions by theme.</summary>
    public IEnumerable<(Theme Theme, IReadOnlyList<Question> Questions)> Themes => Current.Definition.Themes
        .Select(theme => (theme, (IReadOnlyList<Question>)[.. Current.Definition.Questions.Where(question =>
            question.Theme == theme.Id && Current.Evaluation.Value(question.Id) is not null)]))
        .Where(theme => theme.Item2.Count > 0);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Share = await Evidence.ShareAsync(Draft.Notice, Current, HttpContext.RequestAborted);
        return Page();
    }
}
