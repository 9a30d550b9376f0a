using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Web.Persistence;
using Registry.Web.Services;

namespace Registry.Web.Pages.Operator;

/// <summary>What the operator looks after: bodies and accounts.</summary>
public sealed class IndexModel(BodyService bodies) : PageModel
{
    public IReadOnlyList<Body> Bodies { get; private set; } = [];

    public async Task OnGetAsync() => Bodies = await bodies.ListAsync(HttpContext.RequestAborted);
}
