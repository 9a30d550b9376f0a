using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Registry.PollutionPeaks.Evaluation;
using Registry.Web.Pages.Lab.Charts;
using Registry.Web.Services.Lab;

namespace Registry.Web.Pages.Lab;

/// <summary>What happens when the bar moves: chosen by what a missed peak is worth, or set by hand.</summary>
public sealed class ThresholdModel(LabFinder labs) : LabPageModel(labs)
{
    public const double LeastCost = 0.1;
    public const double MostCost = 1000;

    private const int Steps = 100;

    /// <summary>A missed peak is worth as many false alarms.</summary>
    public double Cost { get; private set; }

    /// <summary>Set by hand, 0 to 1; null where the cost chooses.</summary>
    public double? ByHand { get; private set; }

    public double Threshold { get; private set; }

    public AlertCount Alerts { get; private set; } = null!;

    public IActionResult OnGet(string? cost, string? bar)
    {
        Cost = Number(cost) is { } worth and >= LeastCost and <= MostCost ? worth : State.MissCost;
        ByHand = Number(bar) is { } percent and >= 0 and <= 100 ? percent / 100 : null;
        Threshold = ByHand ?? State.ThresholdFor(Cost);
        Alerts = State.Judge(Threshold);
        return Page();
    }

    /// <summary>Missed peaks and false alarms over all bars.</summary>
    public CurveChart Chart(string title, string description, string across, string up, string misses, string falseAlarms, string bar)
    {
        var counts = Enumerable.Range(1, Steps - 1).Select(step => (double)step / Steps).Select(threshold => (Threshold: threshold, Alerts: State.Judge(threshold))).ToList();
        var most = Math.Max(1, Math.Min(counts.Max(count => count.Alerts.FalseAlarms), 3 * State.TestPeaks));
        return new CurveChart(
            "threshold-chart",
            title,
            description,
            ChartAxis.Round(across, 0, 1, LabWording.Percent),
            ChartAxis.Round(up, 0, most, value => LabWording.Level(value)),
            [
                new("first", misses, [.. counts.Select(count => (count.Threshold, (double)count.Alerts.Misses))]),
                new("second", falseAlarms, [.. counts.Where(count => count.Alerts.FalseAlarms <= most).Select(count => (count.Threshold, (double)count.Alerts.FalseAlarms))]),
            ],
            [across, misses, falseAlarms],
            [.. counts.Where((_, i) => (i + 1) % 10 == 0).Select(count => (IReadOnlyList<string>)
                [LabWording.Percent(count.Threshold), LabWording.Whole(count.Alerts.Misses), LabWording.Whole(count.Alerts.FalseAlarms)])])
        {
            Marks = [new(Threshold, $"{bar} {LabWording.Percent(Threshold)}")],
        };
    }

    private static double? Number(string? typed) =>
        double.TryParse(typed?.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
