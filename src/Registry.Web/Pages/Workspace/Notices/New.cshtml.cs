using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Registry.Domain.Questionnaire;
using Registry.Web.Pages.Shared;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Pages.Workspace.Notices;

/// <summary>Starts a notice: for which body, under which title, in which language.</summary>
public sealed class NewModel(DraftService drafts, CurrentUser user, DefinitionCatalogue definitions, IStringLocalizer<WorkspaceTexts> texts) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? NoticeLanguage { get; set; }

    [BindProperty(SupportsGet = true, Name = "body")]
    public string? BodySlug { get; set; }

    public IReadOnlyList<Membership> Memberships { get; private set; } = [];

    /// <summary>The bodies that the user may declare for by delegation.</summary>
    public IReadOnlyList<OnBehalf> Others { get; private set; } = [];

    /// <summary>One body needs no question, unless the address names another.</summary>
    public bool AsksBody => Memberships.Count + Others.Count > 1 || Memberships.All(membership => membership.Body.Slug != BodySlug);

    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public Field TitleField { get; } = definitions.Current.Field("title")!;

    public IReadOnlyList<(string Anchor, string Message)> Errors { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        NoticeLanguage = Language;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        Title = Title?.Trim();
        var result = Validator().Validate(this);
        if (!result.IsValid)
        {
            ModelState.Add(result);
            Errors = [.. result.Errors.Select(error => (error.PropertyName, error.ErrorMessage))];
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var own = Memberships.SingleOrDefault(membership => membership.Body.Slug == BodySlug);
        var other = own is null ? Others.First(candidate => candidate.Principal.Slug == BodySlug) : null;
        var actor = other?.As(user.UserId) ?? await user.ActorForAsync(own!.Body.Id, HttpContext.RequestAborted);
        var notice = await drafts.StartAsync(
            other?.Principal.Id ?? own!.Body.Id, Title!, NoticeLanguage!, actor, HttpContext.RequestAborted, other?.PolicyAreas is [var only] ? only : null);
        return Redirect(Links.DraftScreen(Language, notice.PublicId, ScreenPlan.Complete(definitions.Current).Screens[0].Id));
    }

    private async Task LoadAsync()
    {
        Memberships = await user.MembershipsAsync(HttpContext.RequestAborted);
        Others = await user.OnBehalfAsync(HttpContext.RequestAborted);
        BodySlug ??= Others.Count > 0 ? null : Memberships is [{ Body.Slug: var only }] ? only : null;
    }

    private InlineValidator<NewModel> Validator() => new()
    {
        v => v.RuleFor(page => page.BodySlug)
            .Must(slug => Memberships.Any(membership => membership.Body.Slug == slug) || Others.Any(other => other.Principal.Slug == slug))
            .OverridePropertyName("body").WithMessage(texts["New.BodyMissing"]),
        v => v.RuleFor(page => page.Title)
            .NotEmpty().WithMessage(texts["New.TitleMissing"])
            .MaximumLength(TitleField.MaximumLength ?? int.MaxValue).WithMessage(texts["ReasonTooLong", TitleField.MaximumLength ?? 0])
            .OverridePropertyName("title"),
        v => v.RuleFor(page => page.NoticeLanguage)
            .Must(language => language is "fr" or "en").OverridePropertyName("language").WithMessage(texts["New.LanguageMissing"]),
    };
}
