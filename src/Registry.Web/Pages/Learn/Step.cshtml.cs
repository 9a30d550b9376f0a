using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Web.Learn;

namespace Registry.Web.Pages.Learn;

/// <summary>One step with a room: what it is about, a question, an exercise in the lab, and a correction.</summary>
public sealed class StepModel : PageModel
{
    public LearningPath Path { get; private set; } = null!;

    public LearningStep Step { get; private set; } = null!;

    public PathLength Length { get; private set; } = null!;

    public Tally Tally { get; private set; } = null!;

    /// <summary>The length that the address asks for, to be kept in links; null where it asks for none.</summary>
    public int? Asked { get; private set; }

    public LearningStep? Previous => Neighbour(-1);

    public LearningStep? Next => Neighbour(+1);

    public IActionResult OnGet(string lang, string step, int? path)
    {
        Path = LearningPaths.In(lang);
        if (Path.Step(step) is not { } found)
        {
            return NotFound();
        }

        Step = found;
        var length = Path.OfLength(path);
        // A step outside the path that is followed is shown as part of the whole.
        Length = length.Steps.Contains(step) ? length : Path.OfLength(null);
        Asked = path == Length.Minutes ? path : null;
        Tally = Tally.Read(found.Question, Request.Query[Tally.Parameter]);
        return Page();
    }

    private LearningStep? Neighbour(int distance)
    {
        var steps = Path.On(Length);
        var position = steps.TakeWhile(other => other.Id != Step.Id).Count() + distance;
        return position >= 0 && position < steps.Count ? steps[position] : null;
    }
}
