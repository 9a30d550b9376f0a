using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Web.Pages.Public;
using Registry.Web.Pages.Shared;
using Registry.Web.Pages.Workspace.Forms;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services.Together;

namespace Registry.Web.Pages.Invited;

/// <summary>A draft as it would be published, and the visa of whoever was sent the link.</summary>
public sealed class PreviewModel(LinkService links, DraftPreviews previews, VisaService visas, IStringLocalizer<TogetherTexts> texts)
    : InvitedPageModel(links, LinkPurpose.Preview)
{
    private const int LongestRemark = 2000;

    [BindProperty]
    public string? Function { get; set; }

    [BindProperty]
    public VisaOpinion? Opinion { get; set; }

    [BindProperty]
    public string? Remark { get; set; }

    public NoticeView View { get; private set; } = null!;

    /// <summary>The visa that was given through this link; null while there is none.</summary>
    public Visa? Given { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync())
        {
            Function = Link.Function;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return Page();
        }

        ModelState.Clear();
        ModelState.Add(Check().Validate(this));
        if (!ModelState.IsValid)
        {
            return Refused();
        }

        var visa = new Visa { Function = Function!.Trim(), Opinion = Opinion!.Value, Remark = string.IsNullOrWhiteSpace(Remark) ? null : Remark.Trim() };
        var inWords = $"{visa.Function} – {texts[$"Opinion.{visa.Opinion}"]}";
        if (await visas.GiveAsync(Link, visa, inWords, Cancellation))
        {
            return Redirect(Links.Shared(Language, LinkPurpose.Preview, Token) + "#visa");
        }

        ModelState.AddModelError("visa", texts["Visa.Once"]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> FindAsync()
    {
        if (!await OpenAsync())
        {
            return false;
        }

        var preview = await previews.BuildAsync(Link.Notice, Cancellation);
        View = new NoticeView(preview, preview.Document!, Language) { IsPreview = true };
        Given = await visas.OfLinkAsync(Link.Id, Cancellation);
        return true;
    }

    private InlineValidator<PreviewModel> Check() => new()
    {
        page => page.RuleFor(form => form.Function)
            .NotEmpty().WithMessage(texts["Function.Missing"])
            .MaximumLength(LinkForm.LongestFunction).WithMessage(texts["TooLong", LinkForm.LongestFunction]),
        page => page.RuleFor(form => form.Opinion).NotNull().IsInEnum().WithMessage(texts["Visa.OpinionMissing"]),
        page => page.RuleFor(form => form.Remark)
            .NotEmpty().When(form => form.Opinion is VisaOpinion.FavourableWithRemarks or VisaOpinion.Unfavourable).WithMessage(texts["Visa.RemarkMissing"])
            .MaximumLength(LongestRemark).WithMessage(texts["TooLong", LongestRemark]),
    };
}
