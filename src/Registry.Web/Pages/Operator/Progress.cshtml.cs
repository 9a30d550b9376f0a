using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Registry.Web.Services.Inventories;

namespace Registry.Web.Pages.Operator;

/// <summary>How far each body has come and which are stuck; figures alone, no titles: inventories are private.</summary>
public sealed class ProgressModel(ProgressReader progress, IOptions<InventoryOptions> options) : PageModel
{
    public IReadOnlyList<BodyProgress> Bodies { get; private set; } = [];

    public InventoryOptions Options => options.Value;

    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public async Task OnGetAsync() => Bodies = await progress.BodiesAsync(HttpContext.RequestAborted);
}
