using Microsoft.AspNetCore.Mvc;
using Registry.PollutionPeaks.Data;
using Registry.PollutionPeaks.Targets;
using Registry.Web.Services.Lab;

namespace Registry.Web.Pages.Lab;

/// <summary>What the data are, which thresholds there are and which one the lab uses, and the card of the model.</summary>
public sealed class DataModel(LabFinder labs) : LabPageModel(labs)
{
    public DataSheet Sheet => State.Sheet;

    /// <summary>The thresholds that these data can be held against, with how many days exceed each.</summary>
    public IReadOnlyList<(Threshold Threshold, PeakCount Count)> Thresholds { get; private set; } = [];

    public IActionResult OnGet()
    {
        var counts = Sheet.Peaks.ToDictionary(count => count.Target, StringComparer.Ordinal);
        Thresholds = [.. Registry.PollutionPeaks.Targets.Thresholds.All
            .Where(threshold => counts.ContainsKey(threshold.Target.ToString()))
            .Select(threshold => (threshold, counts[threshold.Target.ToString()]))];
        return Page();
    }
}
