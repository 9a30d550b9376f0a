using System.Text.Json.Nodes;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Pages.Shared;
using Registry.Web.Pages.Workspace.Forms;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Together;

namespace Registry.Web.Pages.Invited;

/// <summary>The questions of one theme, for a colleague without an account: what they send are proposals, not answers.</summary>
public sealed class ThemeModel(
    LinkService links, DraftService drafts, DraftReviews reviews, ProposalService proposals, CommentService comments,
    FormCheck check, IStringLocalizer<TogetherTexts> texts) : InvitedPageModel(links, LinkPurpose.Answer)
{
    private Draft draft = null!;
    private DraftReview review = null!;

    [BindProperty]
    public string? Function { get; set; }

    public Theme Theme { get; private set; } = null!;

    public IReadOnlyList<FormValue> Values { get; private set; } = [];

    /// <summary>Proposals of this link wait for a decision.</summary>
    public bool HasProposed { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
        {
            return Page();
        }

        var made = await proposals.PendingOfLinkAsync(Link.Id, Cancellation);
        var latest = made.ToDictionary(proposal => proposal.Row.QuestionId, proposal => proposal.Stated, StringComparer.Ordinal);
        HasProposed = made.Count > 0;
        Function = made.Count > 0 ? made[^1].Row.ByFunction : Link.Function;
        Values = [.. AskedNow().Select(item => FormValue.Of(item, latest.GetValueOrDefault(item.Path) ?? Shown(item), 0))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
        {
            return Page();
        }

        var form = new FormReader(Request.Form);
        if (!FormCheck.OnlyKnownInputs(WithoutFunction(), [.. review.Definition.Questions.Where(q => q.Theme == Theme.Id).Select(FormItem.Of)], form))
        {
            return BadRequest();
        }

        Values = [.. AskedNow().Select(item => form.Typed(item) with { Errors = check.Errors(item, form) })];
        var answers = Values.Select(value => (value.Item.Path, Stated: form.Read(value.Item)))
            .Where(answer => answer.Stated is not null && !Same(answer.Stated, draft[answer.Path]))
            .ToDictionary(answer => answer.Path, answer => answer.Stated!, StringComparer.Ordinal);
        Function = Function?.Trim();
        if (!IsRight(answers.Count))
        {
            return Refused();
        }

        await proposals.ProposeAsync(Link, Function!, answers, Cancellation);
        TempData["Proposed"] = texts["Invited.Received", answers.Count].Value;
        return Redirect(Links.Shared(Language, LinkPurpose.Answer, Token));
    }

    private bool IsRight(int proposed)
    {
        ModelState.Clear();
        ModelState.Add(Check().Validate(this));
        foreach (var error in Values.SelectMany(value => value.Errors))
        {
            ModelState.AddModelError(FormNames.Id(error.Input), error.Message);
        }

        if (ModelState.IsValid && proposed == 0)
        {
            ModelState.AddModelError("questions", texts["Invited.NothingNew"]);
        }

        return ModelState.IsValid;
    }

    private async Task<bool> LoadAsync()
    {
        if (!await OpenAsync() || await drafts.LoadAsync(Link.Notice.PublicId, Cancellation) is not { } found)
        {
            return false;
        }

        draft = found;
        review = reviews.Review(found);
        Theme = review.Definition.Themes.Single(theme => theme.Id == Link.Theme);
        var counts = await comments.CountsAsync(found.Notice.Id, Cancellation);
        ViewData["Comments"] = new CommentLinks(question => Links.InvitedComments(Language, Token, question), counts);
        return true;
    }

    private IEnumerable<FormItem> AskedNow() => ThemeQuestions.AskedNow(review, Theme.Id).Select(FormItem.Of);

    // What the body keeps to itself is not shown to whoever holds a link.
    private StatedValue? Shown(FormItem item) => draft[item.Path] is { } stated && !ReservedValues.IsReserved(stated) ? stated : null;

    private static bool Same(StatedValue proposed, StatedValue? current) =>
        current is not null && JsonNode.DeepEquals(StatedValueJson.Write(proposed), StatedValueJson.Write(current));

    private FormCollection WithoutFunction() =>
        new(Request.Form.Where(pair => pair.Key != nameof(Function)).ToDictionary(StringComparer.Ordinal));

    private InlineValidator<ThemeModel> Check() => new()
    {
        page => page.RuleFor(form => form.Function)
            .NotEmpty().WithMessage(texts["Function.Missing"])
            .MaximumLength(LinkForm.LongestFunction).WithMessage(texts["TooLong", LinkForm.LongestFunction]),
    };
}
