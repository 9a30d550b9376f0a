using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Registry.Domain.Publication;
using Registry.Web.Pages.Shared;
using Registry.Web.Pages.Workspace.Forms;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Together;
using Registry.Web.Setup;

namespace Registry.Web.Pages.Workspace.Together;

/// <summary>A page of a draft that makes and revokes links of one purpose.</summary>
public abstract class LinksPageModel(
    DraftService drafts, CurrentUser user, DraftReviews reviews, LinkService links, IOptions<RegistryOptions> options, IStringLocalizer<TogetherTexts> texts)
    : DraftPageModel(drafts, user, reviews)
{
    private const string MadeToken = "MadeToken";

    [BindProperty]
    public LinkForm Form { get; set; } = new();

    public LinkPanel Panel { get; private set; } = null!;

    protected abstract LinkPurpose Purpose { get; }

    /// <summary>The theme that the links of this page open; null for a preview.</summary>
    protected abstract Domain.Questionnaire.Theme? LinkTheme { get; }

    private bool MayMake => Purpose == LinkPurpose.Answer ? Refuses(PublicationAct.Edit) is null : Draft.Notice.DraftStage != DraftStage.None;

    public async Task<IActionResult> OnPostLinkAsync()
    {
        if (!await FindAsync() || !MayMake)
        {
            return NotFound();
        }

        ModelState.Clear();
        ModelState.Add(LinkForm.Check(texts).Validate(Form));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await ShowAsync();
        }

        TempData[MadeToken] = await links.CreateAsync(Draft.Notice, Form.Request(Purpose, LinkTheme?.Id), Actor.UserId!.Value, HttpContext.RequestAborted);
        return Redirect(Request.Path + "#made");
    }

    public async Task<IActionResult> OnPostRevokeAsync(long link) =>
        await FindAsync() && await links.RevokeAsync(Draft.Notice, link, Actor.UserId!.Value, HttpContext.RequestAborted)
            ? Redirect(Request.Path + "#links")
            : NotFound();

    /// <summary>Loads the draft and what the page is about; false when there is no such page for this user.</summary>
    protected abstract Task<bool> FindAsync();

    protected virtual async Task<IActionResult> ShowAsync()
    {
        var all = await links.OfNoticeAsync(Draft.Notice, Purpose, HttpContext.RequestAborted);
        var shown = all.Where(found => found.Link.Theme == LinkTheme?.Id).ToList();
        Panel = new LinkPanel(Form, Made(shown), shown, MayMake);
        return Page();
    }

    private NewLink? Made(List<FoundLink> shown)
    {
        if (TempData[MadeToken] is not string token || shown.FirstOrDefault(found => found.Link.TokenSha256 == LinkToken.Hash(token)) is not { } made)
        {
            return null;
        }

        var address = options.Value.PublicUrl.TrimEnd('/') + Links.Shared(Language, Purpose, token);
        var until = Wording.Day(made.Link.ExpiresAt);
        var message = LinkTheme is { } theme
            ? texts["Message.Answer", Draft.Notice.Title, theme.Title.In(Language), address, until]
            : texts["Message.Preview", Draft.Notice.Title, address, until];
        return new NewLink(address, message);
    }
}
