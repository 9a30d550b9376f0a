using System.Globalization;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Web.Services.Lab;
using Registry.Web.Setup;

namespace Registry.Web.Pages.Lab;

/// <summary>A page of the lab, which asks the model that is trained on the lab's data: those that everybody sees, or under the workspace the reader's own.</summary>
public abstract class LabPageModel(LabFinder labs) : PageModel
{
    public LabState State { get; private set; } = null!;

    public LabAddress At { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        At = new LabAddress(language, LabSetup.IsOwn(PageContext.ActionDescriptor));
        if (At.IsOwn && !labs.IsSignedIn)
        {
            context.Result = Challenge();
        }
        else if (await labs.FindAsync(At.IsOwn, HttpContext.RequestAborted) is { } found)
        {
            State = found;
            await next();
        }
        else
        {
            context.Result = Redirect(Links.OwnLab(language));
        }
    }
}
