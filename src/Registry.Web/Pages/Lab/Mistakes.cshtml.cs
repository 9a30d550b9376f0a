using Microsoft.AspNetCore.Mvc;
using Registry.Web.Services.Lab;

namespace Registry.Web.Pages.Lab;

/// <summary>The days of the test that the model got wrong, the worst first.</summary>
public sealed class MistakesModel(LabFinder labs) : LabPageModel(labs)
{
    /// <summary>Days shown of each kind.</summary>
    public const int Shown = 20;

    /// <summary>Peaks without an alert, those held least likely first.</summary>
    public IReadOnlyList<JudgedDay> Misses { get; private set; } = [];

    /// <summary>Alerts without a peak, those held most likely first.</summary>
    public IReadOnlyList<JudgedDay> FalseAlarms { get; private set; } = [];

    public IActionResult OnGet()
    {
        Misses = [.. State.Test.Where(day => day.With(State.Threshold) == Outcome.Miss).OrderBy(day => day.Probability)];
        FalseAlarms = [.. State.Test.Where(day => day.With(State.Threshold) == Outcome.FalseAlarm).OrderByDescending(day => day.Probability)];
        return Page();
    }
}
