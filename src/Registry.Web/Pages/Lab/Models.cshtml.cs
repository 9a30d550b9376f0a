using Microsoft.AspNetCore.Mvc;
using Registry.PollutionPeaks.Rungs;
using Registry.Web.Pages.Lab.Charts;
using Registry.Web.Services.Lab;

namespace Registry.Web.Pages.Lab;

/// <summary>The ladder: what each model gets right, what it costs, which one is enough, and whether its probabilities hold.</summary>
public sealed class ModelsModel(LabFinder labs) : LabPageModel(labs)
{
    public LadderResult Ladder => State.Ladder;

    /// <summary>Rungs that were trained, from frugal to heavy.</summary>
    public IReadOnlyList<(Rung Rung, RungScores Scores)> Trained =>
        [.. Ladder.Rungs.Where(result => result.IsAvailable).Select(result => (result.Rung, result.Scores!))];

    public IEnumerable<RungResult> Unavailable => Ladder.Rungs.Where(result => !result.IsAvailable);

    public IActionResult OnGet() => Page();

    /// <summary>Average precision: what counts where peaks are few.</summary>
    /// <param name="title">And the name of each rung, as the page words them.</param>
    public IntervalChart Precision(string title, Func<Rung, string> name) => new(
        "precision",
        title,
        string.Join(" ; ", Trained.Select(trained => $"{name(trained.Rung)} {LabWording.Figure(trained.Scores.AveragePrecision)}")),
        [.. Trained.Select(trained => new IntervalBar(
            name(trained.Rung),
            trained.Scores.AveragePrecision,
            LabWording.Figure(trained.Scores.AveragePrecision),
            trained.Scores.Intervals.AveragePrecision.Low,
            trained.Scores.Intervals.AveragePrecision.High,
            Ladder.Recommendation?.Rung == trained.Rung))],
        1);

    /// <summary>Announced against observed, for the model that the lab shows.</summary>
    public CurveChart ReliabilityChart(ReliabilityWords words)
    {
        var bins = Ladder[State.Shown].Scores!.Reliability.Bins;
        return new CurveChart(
            "reliability-chart",
            words.Title,
            words.Description,
            ChartAxis.Round(words.Announced, 0, 1, LabWording.Percent),
            ChartAxis.Round(words.Observed, 0, 1, LabWording.Percent),
            [new("guide", words.Perfect, [(0, 0), (1, 1)]), new("first", words.Model, [.. bins.Select(bin => (bin.Announced, bin.Observed))])],
            [words.Announced, words.Observed, words.Days],
            [.. bins.Select(bin => (IReadOnlyList<string>)[LabWording.Percent(bin.Announced), LabWording.Percent(bin.Observed), LabWording.Whole(bin.Rows)])])
        {
            Points = [.. bins.Select(bin => (bin.Announced, bin.Observed))],
        };
    }
}

/// <summary>What the page calls the parts of the drawing.</summary>
public sealed record ReliabilityWords(string Title, string Description, string Announced, string Observed, string Perfect, string Model, string Days);
