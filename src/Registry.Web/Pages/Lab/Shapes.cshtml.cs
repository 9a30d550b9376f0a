using Microsoft.AspNetCore.Mvc;
using Registry.PollutionPeaks.Models;
using Registry.Web.Pages.Lab.Charts;
using Registry.Web.Services.Lab;

namespace Registry.Web.Pages.Lab;

/// <summary>What the model made of each piece of information: its curve, how many days there were along it, and how much would be lost without it.</summary>
public sealed class ShapesModel(LabFinder labs) : LabPageModel(labs)
{
    private const int Samples = 120;

    /// <summary>Positions of all features, those that would be missed most first.</summary>
    public IReadOnlyList<int> Order { get; private set; } = [];

    /// <summary>The feature whose curve is drawn.</summary>
    public int Shown { get; private set; }

    public FeatureProfile Profile => State.Model.Features[Shown];

    public IActionResult OnGet(string? feature)
    {
        var features = State.Model.Features;
        Order = [.. Enumerable.Range(0, features.Count).OrderByDescending(i => features[i].Importance)];
        Shown = Order.FirstOrDefault(i => features[i].Feature.Name == feature, Order[0]);
        return Page();
    }

    public CurveChart Chart(string title, string description, string across, string up, string value, string adds)
    {
        var (profile, shape) = (Profile, State.Model.Sum.Shapes[Shown]);
        var span = profile.Highest - profile.Lowest;
        var points = Enumerable.Range(0, Samples + 1).Select(i => profile.Lowest + span * i / Samples)
            .Select(x => ((double)x, Y: shape.At(x) - profile.MeanContribution)).ToList();
        var fullest = Math.Max(1, profile.Density.Max());
        var width = span / profile.Density.Count;
        return new CurveChart(
            "shape-chart",
            title,
            description,
            ChartAxis.Round(across, profile.Lowest, profile.Highest, LabWording.Level),
            ChartAxis.Round(up, points.Min(point => point.Item2), points.Max(point => point.Item2), LabWording.Level),
            [new("first", null, points)],
            [value, adds],
            [.. points.Where((_, i) => i % 10 == 0).Select(point => (IReadOnlyList<string>)[LabWording.Level(point.Item1), LabWording.Signed(point.Item2)])])
        {
            Densities = [.. profile.Density.Select((days, i) => new ChartDensity(profile.Lowest + i * width, profile.Lowest + (i + 1) * width, (double)days / fullest))],
        };
    }
}
