using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Registry.Domain.Bodies;
using Registry.PollutionPeaks.ModelCards;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Lab;

namespace Registry.Web.Pages.Workspace.OwnLab;

/// <summary>From model to notice: a draft with what the model card can answer.</summary>
public sealed class DeclareModel(LabFinder labs, ModelNotices notices, CurrentUser user, IStringLocalizer<OwnLabTexts> texts) : PageModel
{
    /// <summary>The person's own lab; else the one that everybody sees.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Own { get; set; }

    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>Those of which the person is a contributor.</summary>
    public IReadOnlyList<Membership> Bodies { get; private set; } = [];

    /// <summary>How many fields and questions the card answers; the title and the language come with the draft.</summary>
    public int Answers { get; private set; }

    /// <summary>Of the answers, those that the card does not prove.</summary>
    public int ToCheck { get; private set; }

    public IReadOnlyList<(string Anchor, string Message)> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() is null ? Redirect(Links.OwnLab(Language)) : Page();

    public async Task<IActionResult> OnPostAsync(string? body)
    {
        if (await LoadAsync() is not { } lab)
        {
            return Redirect(Links.OwnLab(Language));
        }

        if (Bodies.FirstOrDefault(membership => membership.Body.Slug == body)?.Body is not { } chosen)
        {
            Errors = [("body", texts["Declare.BodyMissing"])];
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var actor = await user.ActorForAsync(chosen.Id, HttpContext.RequestAborted);
        var notice = await notices.StartAsync(lab, Own, chosen, actor, HttpContext.RequestAborted);
        return Redirect(Links.Draft(Language, notice.PublicId));
    }

    private async Task<LabState?> LoadAsync()
    {
        var memberships = await user.MembershipsAsync(HttpContext.RequestAborted);
        Bodies = [.. memberships.Where(membership => membership.Roles.Contains(MemberRole.Contributor))];
        var lab = await labs.FindAsync(Own, HttpContext.RequestAborted);
        Answers = lab is null ? 0 : notices.Of(lab, Own).Values().Count + 2;
        ToCheck = lab is null ? 0 : ModelCardAnswers.Of(lab.Card).Count(answer => answer.IsToCheck);
        return lab;
    }
}
