using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Web.Learn;

namespace Registry.Web.Pages.Learn;

/// <summary>The trainer's path: its lengths and its steps.</summary>
public sealed class IndexModel : PageModel
{
    public LearningPath Path { get; private set; } = null!;

    public void OnGet(string lang) => Path = LearningPaths.In(lang);
}
