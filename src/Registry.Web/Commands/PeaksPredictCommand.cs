using System.CommandLine;
using System.Globalization;
using Registry.PollutionPeaks.Explanations;

namespace Registry.Web.Commands;

/// <summary><c>peaks predict</c>: the probability that a day is a peak.</summary>
internal static class PeaksPredictCommand
{
    private static readonly PeaksDay Day = new();
    private static readonly Option<bool> Json = new("--json") { Description = "Print the prediction for machines on standard output." };

    public static Command Create(VerbRunner runner)
    {
        var command = new Command("predict", "Give the probability that a day is a peak.") { Json };
        foreach (var option in Day.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => runner.RunUnpreparedAsync((services, stop) => PredictAsync(runner, parsed, services, stop), cancellation));
        return command;
    }

    private static async Task<int> PredictAsync(VerbRunner runner, ParseResult parsed, IServiceProvider services, CancellationToken cancellation)
    {
        var asked = Day.Ask(runner, parsed, services, cancellation);
        var prediction = asked.Model.Predict(asked.Values);
        if (parsed.GetValue(Json))
        {
            await runner.WriteJsonAsync(new
            {
                date = asked.Row?.Date,
                asked.Row?.Station,
                target = asked.Model.Target.ToString(),
                horizon = (int)asked.Model.Horizon,
                simulated = asked.Model.Training.IsSimulated,
                probability = prediction.IsRefused ? (double?)null : prediction.Probability,
                alert = prediction.IsRefused ? (bool?)null : prediction.IsAlert,
                asked.Model.Threshold,
                refused = prediction.IsRefused,
                outOfRange = prediction.OutOfRange.Select(outside => outside.Feature.Name),
                measured = asked.Level,
                peak = asked.WasPeak,
            });
        }
        else
        {
            await runner.Terminal.Output.WriteLineAsync(string.Join(Environment.NewLine, asked.Opening(new Wording(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName), prediction)));
        }

        return ExitCode.Done;
    }
}
