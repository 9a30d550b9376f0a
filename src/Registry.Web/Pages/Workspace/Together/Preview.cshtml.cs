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

/// <summary>Preview links of a draft, for the data-protection officer or an elected member, and the visas they gave.</summary>
public sealed class PreviewModel(
    DraftService drafts, CurrentUser user, DraftReviews reviews, LinkService links, IOptions<RegistryOptions> options, IStringLocalizer<TogetherTexts> texts)
    : LinksPageModel(drafts, user, reviews, links, options, texts)
{
    protected override LinkPurpose Purpose => LinkPurpose.Preview;

    protected override Theme? LinkTheme => null;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? await ShowAsync() : NotFound();

    protected override Task<bool> FindAsync() => LoadAsync();
}
