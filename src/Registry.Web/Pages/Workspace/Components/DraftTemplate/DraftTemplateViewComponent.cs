using Microsoft.AspNetCore.Mvc;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Templates;

namespace Registry.Web.Pages.Workspace.Components.DraftTemplate;

/// <param name="Followed">The template that the notice follows; null without.</param>
/// <param name="Behind">The template that the draft is the working copy of; null without.</param>
public sealed record DraftTemplateView(Draft Draft, bool MayEdit, FollowedTemplate? Followed, TemplateVersion? Behind);

/// <summary>What a draft has to do with templates: the one it follows, with its news, and the one that is made of it.</summary>
public sealed class DraftTemplateViewComponent(TemplateAdoptions adoptions, AuthoredTemplates authored) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Draft draft, bool mayEdit) => View(new DraftTemplateView(
        draft,
        mayEdit,
        await adoptions.OfAsync(draft.Notice, HttpContext.RequestAborted),
        await authored.BehindAsync(draft.Notice, HttpContext.RequestAborted)));
}
