using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Web.Services.Lab;

namespace Registry.Web.Pages.Lab;

/// <summary>A page of the lab, which asks the model that is trained on the lab's data.</summary>
public abstract class LabPageModel(PeakLab lab) : PageModel
{
    public LabState State { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        State = await lab.CurrentAsync(HttpContext.RequestAborted);
        await next();
    }
}
