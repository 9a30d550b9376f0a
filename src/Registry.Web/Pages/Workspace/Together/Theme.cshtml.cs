using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Together;
using Registry.Web.Setup;

namespace Registry.Web.Pages.Workspace.Together;

/// <summary>One theme of a draft: who is asked, by which links, and who answered what.</summary>
public sealed class ThemeModel(
    DraftService drafts, CurrentUser user, DraftReviews reviews, LinkService links, RespondentService respondents,
    IOptions<RegistryOptions> options, IStringLocalizer<TogetherTexts> texts)
    : LinksPageModel(drafts, user, reviews, links, options, texts)
{
    [BindProperty(SupportsGet = true, Name = "theme")]
    public string ThemeId { get; set; } = "";

    public ThemeWork Work { get; private set; } = null!;

    /// <summary>Members of the body who were not asked yet.</summary>
    public IReadOnlyList<Colleague> Askable { get; private set; } = [];

    protected override LinkPurpose Purpose => LinkPurpose.Answer;

    protected override Theme? LinkTheme => Work.Theme;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? await ShowAsync() : NotFound();

    /// <param name="member">One of the body; anybody else is refused as a made-up request.</param>
    public async Task<IActionResult> OnPostMemberAsync(long member)
    {
        if (!await FindAsync() || Refuses(Domain.Publication.PublicationAct.Edit) is not null)
        {
            return NotFound();
        }

        if (Askable.All(colleague => colleague.UserId != member))
        {
            return BadRequest();
        }

        await respondents.AskAsync(Draft.Notice, ThemeId, member, Actor, HttpContext.RequestAborted);
        return Redirect(Links.TogetherTheme(Language, NoticeId, ThemeId));
    }

    protected override async Task<bool> FindAsync()
    {
        if (!await LoadAsync())
        {
            return false;
        }

        var cancellation = HttpContext.RequestAborted;
        var themes = await respondents.ThemesAsync(Draft, Review, cancellation);
        if (themes.FirstOrDefault(theme => theme.Theme.Id == ThemeId) is not { } work)
        {
            return false;
        }

        Work = work;
        var asked = work.Asked.Select(colleague => colleague.UserId).ToHashSet();
        Askable = [.. (await respondents.MembersAsync(Draft.Notice.BodyId, cancellation)).Where(member => !asked.Contains(member.UserId))];
        return true;
    }
}
