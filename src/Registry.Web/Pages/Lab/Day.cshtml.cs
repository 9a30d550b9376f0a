using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Registry.PollutionPeaks.Explanations;
using Registry.PollutionPeaks.Features;
using Registry.Web.Services.Lab;

namespace Registry.Web.Pages.Lab;

/// <summary>One day: what the model says of it, why, and what it would say if the day had been otherwise. All of it stands in the address.</summary>
public sealed class DayModel(LabFinder labs) : LabPageModel(labs)
{
    /// <summary>Features that the form lets a person suppose.</summary>
    private const int Supposable = 6;

    public FeatureRow Day { get; private set; } = null!;

    /// <summary>What the reader supposes, by position of the feature; empty for the day as it was.</summary>
    public IReadOnlyDictionary<int, float> Supposed { get; private set; } = new Dictionary<int, float>();

    /// <summary>What was typed for a feature and is no number.</summary>
    public IReadOnlyDictionary<int, string> Unreadable { get; private set; } = new Dictionary<int, string>();

    /// <summary>The date asked for has no day in the data.</summary>
    public bool IsElsewhere { get; private set; }

    public IReadOnlyList<float> Values { get; private set; } = [];

    public Explanation Explanation { get; private set; } = null!;

    /// <summary>Of the day as it was.</summary>
    public Prediction AsItWas { get; private set; } = null!;

    public Counterfactual Otherwise { get; private set; } = null!;

    public SimilarDays Similar { get; private set; } = null!;

    public TrackRecord? Record { get; private set; }

    public bool IsLearntFrom => Day.Date <= State.Model.Training.Last;

    public string Date => Day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Positions of the features that the form offers: those that move the score most, the calendar excepted.</summary>
    public IReadOnlyList<int> Offered =>
    [
        .. Enumerable.Range(0, State.Model.Features.Count)
            .Where(i => State.Model.Features[i].Feature.Source != FeatureSource.Calendar)
            .OrderByDescending(i => State.Model.Features[i].Spread)
            .Take(Supposable),
    ];

    public IActionResult OnGet(string? date, string? station, string? pick)
    {
        Day = Find(date, station, pick);
        ReadSupposed();
        Values = [.. Day.Values.Select((value, i) => Supposed.GetValueOrDefault(i, value))];
        AsItWas = State.Model.Predict(Day.Values);
        Explanation = State.Model.Explain(Values);
        Otherwise = Counterfactual.Find(State.Model, Values);
        Similar = State.PastDays.Nearest(Values);
        Record = State.Model.RecordAt(Explanation.Prediction.Probability);
        return Page();
    }

    private FeatureRow Find(string? date, string? station, string? pick)
    {
        if (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            if (State.DayOf(day, station) is { } found)
            {
                return found;
            }

            IsElsewhere = true;
        }

        return State.Pick(pick);
    }

    private void ReadSupposed()
    {
        var supposed = new Dictionary<int, float>();
        var unreadable = new Dictionary<int, string>();
        for (var i = 0; i < State.Model.Features.Count; i++)
        {
            var typed = Request.Query[State.Model.Features[i].Feature.Name].ToString().Trim();
            if (typed.Length == 0)
            {
                continue;
            }

            if (!float.TryParse(typed.Replace(',', '.').Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !float.IsFinite(value))
            {
                unreadable[i] = typed;
            }
            else if (Math.Abs(value - Day.Values[i]) > Rounding(Day.Values[i]))
            {
                supposed[i] = value;
            }
        }

        (Supposed, Unreadable) = (supposed, unreadable);
    }

    /// <summary>The form shows values to two decimals: what comes back unchanged is no supposition.</summary>
    private static float Rounding(float value) => Math.Max(0.005f, Math.Abs(value) * 1e-5f);
}
