using Microsoft.AspNetCore.Mvc;
using Registry.Web.Services.Together;

namespace Registry.Web.Pages.Workspace.Components.Visas;

/// <summary>The visas that were given on a draft, for whoever is about to publish it.</summary>
public sealed class VisasViewComponent(VisaService visas) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(long noticeId) => View(await visas.OfNoticeAsync(noticeId, HttpContext.RequestAborted));
}
