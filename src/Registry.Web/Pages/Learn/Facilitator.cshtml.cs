using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Web.Learn;

namespace Registry.Web.Pages.Learn;

/// <summary>What the facilitator should have read, and the questions that people really ask, with honest answers.</summary>
public sealed class FacilitatorModel : PageModel
{
    public LearningPath Path { get; private set; } = null!;

    public void OnGet(string lang) => Path = LearningPaths.In(lang);
}
