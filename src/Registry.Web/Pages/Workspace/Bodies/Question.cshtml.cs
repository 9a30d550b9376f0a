using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Registry.Web.Pages.Shared;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Asking;

namespace Registry.Web.Pages.Workspace.Bodies;

/// <summary>One question of the public: read by the members of the body, answered by those who speak for it.</summary>
public sealed class QuestionModel(BodyService bodies, CurrentUser user, AnswerService answers, IStringLocalizer<AskTexts> texts) : PageModel
{
    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public bool Publish { get; set; }

    /// <summary>When the question last changed before the form was opened, in ticks.</summary>
    [BindProperty]
    public long Seen { get; set; }

    public Body Body { get; private set; } = null!;

    public ReceivedQuestion Question { get; private set; } = null!;

    public bool MayAnswer { get; private set; }

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    private string List => Links.BodyQuestions(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, Body.Slug);

    public async Task<IActionResult> OnGetAsync(string slug, long question)
    {
        if (await RefuseAsync(slug, question) is { } refused)
        {
            return refused;
        }

        Answer = Question.Answer;
        Publish = Question.IsPublic;
        Seen = Question.ChangedAt.Ticks;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, long question)
    {
        if (await RefuseAsync(slug, question) is { } refused)
        {
            return refused;
        }

        Answer = Answer?.Trim();
        ModelState.Clear();
        ModelState.Add(Check().Validate(this));
        if (!ModelState.IsValid)
        {
            return Refused(StatusCodes.Status400BadRequest);
        }

        var refusal = await answers.AnswerAsync(Body.Id, question, new DateTime(Seen, DateTimeKind.Utc), Answer!, Publish, await user.ActorForAsync(Body.Id, Cancellation), Cancellation);
        return Explain(refusal, texts[Publish && Question.MayBePublic ? "Done.AnsweredPublicly" : "Done.Answered"]);
    }

    public async Task<IActionResult> OnPostSpamAsync(string slug, long question)
    {
        if (await RefuseAsync(slug, question) is { } refused)
        {
            return refused;
        }

        ModelState.Clear();
        var refusal = await answers.CloseAsSpamAsync(Body.Id, question, new DateTime(Seen, DateTimeKind.Utc), await user.ActorForAsync(Body.Id, Cancellation), Cancellation);
        return Explain(refusal, texts["Done.Spam"]);
    }

    private async Task<IActionResult?> RefuseAsync(string slug, long question)
    {
        if (await bodies.FindAsync(slug, Cancellation) is not { } body)
        {
            return NotFound();
        }

        var roles = (await user.ActorForAsync(body.Id, Cancellation)).Roles;
        if (roles.Count == 0)
        {
            return Forbid();
        }

        if (await answers.FindAsync(body.Id, question, Cancellation) is not { } found)
        {
            return NotFound();
        }

        (Body, Question, MayAnswer) = (body, found, AnswerService.MayAnswer(roles));
        return HttpMethods.IsPost(Request.Method) && !MayAnswer ? Forbid() : null;
    }

    private IActionResult Explain(AnswerRefusal? refusal, string done)
    {
        if (refusal is null)
        {
            TempData["Done"] = done;
            return Redirect(List);
        }

        if (refusal == AnswerRefusal.NotAllowed)
        {
            return Forbid();
        }

        ModelState.AddModelError(nameof(Answer), texts["Answer.Changed"]);
        Seen = Question.ChangedAt.Ticks;
        return Refused(StatusCodes.Status409Conflict);
    }

    private PageResult Refused(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private InlineValidator<QuestionModel> Check() => new()
    {
        page => page.RuleFor(form => form.Answer)
            .NotEmpty().WithMessage(texts["Answer.Missing"])
            .MaximumLength(AnswerService.LongestAnswer).WithMessage(texts["Error.TextTooLong", AnswerService.LongestAnswer]),
    };
}
