using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.Evidence;
using Registry.Domain.Questionnaire;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Evidence;

namespace Registry.Web.Pages.Workspace.Evidence;

/// <summary>What stands behind one answer: links, a note, and the word of a reviewer.</summary>
public sealed class AnswerModel(
    DraftService drafts, CurrentUser user, DraftReviews reviews, CurrentReviews current, EvidenceService evidence, IStringLocalizer<EvidenceTexts> texts)
    : EvidencePageModel(drafts, user, reviews, current, evidence)
{
    [BindProperty(SupportsGet = true, Name = "question")]
    public string QuestionId { get; set; } = "";

    public EvidenceForm Form { get; private set; } = new();

    public string? Comment { get; private set; }

    public Question Question { get; private set; } = null!;

    /// <summary>Somebody else saved meanwhile: what they saved.</summary>
    public StoredEvidence? Conflict { get; private set; }

    public EvidenceRefusal? ReviewRefusal => EvidenceService.MayReview(Target(0), Of(Question), Actor);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindQuestionAsync())
        {
            return NotFound();
        }

        Form = EvidenceForm.Of(Of(Question));
        Comment = Of(Question).Comment;
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync([FromForm] EvidenceForm form)
    {
        if (!await FindQuestionAsync())
        {
            return NotFound();
        }

        ModelState.Clear();
        (Form, Comment) = (form, Of(Question).Comment);
        var outcome = await Evidence.SaveAsync(Target(form.Version), form.Links(), form.TrimmedNote, Actor, HttpContext.RequestAborted);
        foreach (var fault in outcome.Faults)
        {
            ModelState.AddModelError(form.FieldOf(fault), texts["Refusal." + fault.Refusal]);
        }

        return Answer(outcome, "Answer.Saved");
    }

    public async Task<IActionResult> OnPostReviewAsync(string? comment, int version)
    {
        if (!await FindQuestionAsync())
        {
            return NotFound();
        }

        if (ReviewRefusal == EvidenceRefusal.ReviewerMustBePublisher)
        {
            return Forbid();
        }

        ModelState.Clear();
        (Form, Comment) = (EvidenceForm.Of(Of(Question)), comment);
        var trimmed = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim();
        var outcome = await Evidence.ReviewAsync(Target(version), trimmed, Actor, HttpContext.RequestAborted);
        foreach (var fault in outcome.Faults)
        {
            ModelState.AddModelError("comment", texts["Refusal." + fault.Refusal]);
        }

        return Answer(outcome, "Answer.ReviewedNow");
    }

    private IActionResult Answer(EvidenceOutcome outcome, string done)
    {
        if (outcome.IsDone)
        {
            TempData["Saved"] = texts[done].Value;
            return Redirect(Links.Evidence(Language, NoticeId));
        }

        Conflict = outcome.Conflict;
        // Posting the form again is a decision to keep what it shows.
        Form.Version = Conflict?.Version ?? Form.Version;
        Response.StatusCode = Conflict is null ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
        return Page();
    }

    private EvidenceTarget Target(int version) =>
        new(Draft.Notice, QuestionId, Current.Evaluation.Value(QuestionId) is null ? null : Values.Answers[QuestionId], version);

    private async Task<bool> FindQuestionAsync()
    {
        if (!await FindAsync())
        {
            return false;
        }

        // Addresses made by the framework are in lower case.
        var question = Current.Definition.Questions.FirstOrDefault(asked => asked.Id.Equals(QuestionId, StringComparison.OrdinalIgnoreCase));
        if (question is null || !Current.Evaluation.IsEnabled(question.Id))
        {
            return false;
        }

        (Question, QuestionId) = (question, question.Id);
        return true;
    }
}
