using System.CommandLine;
using System.Globalization;
using Registry.PollutionPeaks.Explanations;
using Registry.PollutionPeaks.Rungs;

namespace Registry.Web.Commands;

/// <summary><c>peaks explain</c>: why a day has the probability it has, exactly.</summary>
internal static class PeaksExplainCommand
{
    /// <summary>What a person reads; machines get every contribution.</summary>
    private const int SentencesShown = 6;

    private static readonly PeaksDay Day = new();
    private static readonly Option<bool> Json = new("--json") { Description = "Print the explanation for machines on standard output." };

    public static Command Create(VerbRunner runner)
    {
        var command = new Command("explain", "Say why a day has the probability it has, and what would change the decision.") { Json };
        foreach (var option in Day.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => runner.RunUnpreparedAsync((services, stop) => ExplainAsync(runner, parsed, services, stop), cancellation));
        return command;
    }

    private static async Task<int> ExplainAsync(VerbRunner runner, ParseResult parsed, IServiceProvider services, CancellationToken cancellation)
    {
        var asked = Day.Ask(runner, parsed, services, cancellation);
        var explanation = asked.Model.Explain(asked.Values);
        var change = Counterfactual.Find(asked.Model, asked.Values);
        var similar = new PastDays(asked.Model, [.. asked.Days.Rows.Where(row => row.Date != asked.Row?.Date)]).Nearest(asked.Values);
        if (parsed.GetValue(Json))
        {
            await runner.WriteJsonAsync(Document(asked, explanation, change, similar));
        }
        else
        {
            var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
            await runner.Terminal.Output.WriteLineAsync(string.Join(Environment.NewLine, Sentences(language, asked, explanation, change, similar)));
        }

        return ExitCode.Done;
    }

    private static List<string> Sentences(string language, PeaksDay.Question asked, Explanation explanation, Counterfactual change, SimilarDays similar)
    {
        var wording = new Wording(language);
        var sentences = asked.Opening(wording, explanation.Prediction).ToList();
        if (explanation.Prediction.IsRefused)
        {
            return sentences;
        }

        sentences.AddRange(explanation.Contributions.Take(SentencesShown).Select(wording.Sentence));
        sentences.Add(wording.Sentence(change, explanation.Prediction.IsAlert));
        if (asked.Model.RecordAt(explanation.Prediction.Probability) is { } record)
        {
            sentences.Add(wording.Sentence(record));
        }

        sentences.Add(wording.Sentence(similar));
        sentences.AddRange(similar.Days.Select(day => wording.Sentence(day, asked.Model)));
        return sentences;
    }

    private static object Document(PeaksDay.Question asked, Explanation explanation, Counterfactual change, SimilarDays similar) => new
    {
        date = asked.Row?.Date,
        asked.Row?.Station,
        target = asked.Model.Target.ToString(),
        horizon = (int)asked.Model.Horizon,
        simulated = asked.Model.Training.IsSimulated,
        official = false,
        rung = asked.Model.Rung.Name(),
        explanation.Prediction.Probability,
        alert = explanation.Prediction.IsAlert,
        asked.Model.Threshold,
        refused = explanation.Prediction.IsRefused,
        outOfRange = explanation.Prediction.OutOfRange.Select(outside => new { feature = outside.Feature.Name, outside.Value, outside.Lowest, outside.Highest, far = outside.IsFar }),
        explanation.Prediction.Score,
        explanation.Bias,
        explanation.Baseline,
        contributions = explanation.Contributions.Select(part => new { feature = part.Feature.Name, part.Feature.Unit, part.Value, part.Usual, contribution = part.Addend, difference = part.Difference }),
        counterfactual = new { found = change.IsFound, changes = change.Changes.Select(part => new { feature = part.Feature.Name, part.Feature.Unit, part.From, part.To }), probability = change.IsFound ? change.Probability : (double?)null },
        similarDays = new
        {
            similar.WithinReach,
            similar.PeaksWithinReach,
            nearest = similar.Days.Select(day => new { day.Row.Date, day.Row.Station, day.Distance, day.Row.Level, peak = day.Row.IsPeak, day.Probability }),
        },
        trackRecord = asked.Model.RecordAt(explanation.Prediction.Probability) is { } record
            ? new { from = record.Lowest, to = record.Highest, record.Days, record.Peaks, low = Known(record.Share.Low), high = Known(record.Share.High) }
            : null,
        measured = asked.Level,
        peak = asked.WasPeak,
        words = new { fr = Sentences("fr", asked, explanation, change, similar), en = Sentences("en", asked, explanation, change, similar) },
    };

    private static double? Known(double share) => double.IsNaN(share) ? null : share;
}
