using Microsoft.AspNetCore.Mvc;
using Registry.Domain.Questionnaire;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Together;

namespace Registry.Web.Pages.Workspace.Components.OpenComments;

/// <summary>The open remarks of one screen.</summary>
/// <param name="Screen">Null for questions that are not asked any more.</param>
public sealed record ScreenComments(Screen? Screen, IReadOnlyList<(Question Question, Comment Comment)> Comments);

/// <summary>The open remarks of a draft, screen by screen.</summary>
/// <param name="Remarkable">Questions to which the publisher may attach a remark before returning the draft; none elsewhere.</param>
public sealed record OpenCommentsView(string NoticeId, IReadOnlyList<ScreenComments> Screens, IReadOnlyList<Question> Remarkable);

/// <summary>Lists the remarks that nobody resolved yet.</summary>
public sealed class OpenCommentsViewComponent(CommentService comments) : ViewComponent
{
    /// <param name="offerQuestions">Also list the questions, to attach new remarks.</param>
    public async Task<IViewComponentResult> InvokeAsync(Draft draft, DraftReview review, bool offerQuestions = false)
    {
        var open = await comments.OpenAsync(draft.Notice.Id, HttpContext.RequestAborted);
        var screens = open.Select(comment => (Question: review.Definition.Question(comment.QuestionId)!, Comment: comment))
            .Where(pair => pair.Question is not null)
            .GroupBy(pair => review.Plan.Screens.FirstOrDefault(screen => screen.Questions.Contains(pair.Question)))
            .Select(group => new ScreenComments(group.Key, [.. group]));
        var questions = offerQuestions ? review.Plan.Screens.SelectMany(screen => screen.Questions) : [];
        return View(new OpenCommentsView(draft.Notice.PublicId, [.. screens], [.. questions]));
    }
}
