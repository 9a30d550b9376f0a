using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.Questionnaire;
using Registry.Web.Pages.Shared;
using Registry.Web.Pages.Workspace.Forms;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Together;

namespace Registry.Web.Pages.Invited;

/// <summary>The remarks on one question of the theme that a link opens.</summary>
public sealed class CommentsModel(LinkService links, CommentService comments, IStringLocalizer<TogetherTexts> texts) : InvitedPageModel(links, LinkPurpose.Answer)
{
    [BindProperty(SupportsGet = true, Name = "question")]
    public string QuestionId { get; set; } = "";

    [BindProperty]
    public string? Function { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public Question Question { get; private set; } = null!;

    public IReadOnlyList<Comment> Thread { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await OpenAsync())
        {
            Function = Link.Function;
            return await FindAsync() ? Page() : NotFound();
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await OpenAsync())
        {
            return Page();
        }

        if (!await FindAsync())
        {
            return NotFound();
        }

        ModelState.Clear();
        ModelState.Add(Check().Validate(this));
        if (!ModelState.IsValid)
        {
            return Refused();
        }

        await comments.AddAsync(Link.Notice, QuestionId, Text!.Trim(), new CommentAuthor(null, Function!.Trim()), Cancellation);
        return Redirect(Links.InvitedComments(Language, Token, QuestionId));
    }

    private async Task<bool> FindAsync()
    {
        if (DraftReviews.DefinitionOf(Link.Notice).Question(QuestionId) is not { } question || question.Theme != Link.Theme)
        {
            return false;
        }

        Question = question;
        Thread = await comments.ThreadAsync(Link.NoticeId, QuestionId, Cancellation);
        return true;
    }

    private InlineValidator<CommentsModel> Check() => new()
    {
        page => page.RuleFor(form => form.Function)
            .NotEmpty().WithMessage(texts["Function.Missing"])
            .MaximumLength(LinkForm.LongestFunction).WithMessage(texts["TooLong", LinkForm.LongestFunction]),
        page => page.RuleFor(form => form.Text)
            .NotEmpty().WithMessage(texts["Comment.Missing"])
            .MaximumLength(CommentService.LongestComment).WithMessage(texts["TooLong", CommentService.LongestComment]),
    };
}
