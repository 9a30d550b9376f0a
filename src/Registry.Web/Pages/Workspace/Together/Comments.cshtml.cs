using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.Publication;
using Registry.Domain.Questionnaire;
using Registry.Web.Pages.Shared;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Together;

namespace Registry.Web.Pages.Workspace.Together;

/// <summary>The remarks on one question of a draft, for members of the body.</summary>
public sealed class CommentsModel(DraftService drafts, CurrentUser user, DraftReviews reviews, CommentService comments, IStringLocalizer<TogetherTexts> texts)
    : DraftPageModel(drafts, user, reviews)
{
    [BindProperty(SupportsGet = true, Name = "question")]
    public string QuestionId { get; set; } = "";

    [BindProperty]
    public string? Text { get; set; }

    public Question Question { get; private set; } = null!;

    public IReadOnlyList<Comment> Thread { get; private set; } = [];

    /// <summary>The screen that asks the question; null while it is not asked.</summary>
    public Screen? Screen => Review.Plan.Screens.FirstOrDefault(screen => screen.Questions.Contains(Question));

    public bool MayComment => Draft.Notice.DraftStage != DraftStage.None;

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || !MayComment)
        {
            return NotFound();
        }

        ModelState.Clear();
        ModelState.Add(Check().Validate(this));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await comments.AddAsync(Draft.Notice, QuestionId, Text!.Trim(), new CommentAuthor(Actor.UserId, null), Cancellation);
        return Redirect(Links.Comments(Language, NoticeId, QuestionId));
    }

    public async Task<IActionResult> OnPostResolveAsync(long comment) =>
        await FindAsync() && await comments.ResolveAsync(Draft.Notice, QuestionId, comment, Actor.UserId!.Value, Cancellation)
            ? Redirect(Links.Comments(Language, NoticeId, QuestionId))
            : NotFound();

    private async Task<bool> FindAsync()
    {
        if (!await LoadAsync() || Review.Definition.Question(QuestionId) is not { } question)
        {
            return false;
        }

        Question = question;
        Thread = await comments.ThreadAsync(Draft.Notice.Id, QuestionId, Cancellation);
        return true;
    }

    private InlineValidator<CommentsModel> Check() => new()
    {
        page => page.RuleFor(form => form.Text)
            .NotEmpty().WithMessage(texts["Comment.Missing"])
            .MaximumLength(CommentService.LongestComment).WithMessage(texts["TooLong", CommentService.LongestComment]),
    };
}
