using System.CommandLine;
using Registry.PollutionPeaks.ModelCards;
using Registry.PollutionPeaks.Models;
using Registry.PollutionPeaks.Rungs;
using Registry.Web.Services.Lab;
using Registry.Web.Setup;

namespace Registry.Web.Commands;

/// <summary><c>peaks train</c>: trains a model that explains itself and writes it with its card and its data sheet.</summary>
internal static class PeaksTrainCommand
{
    private static readonly PeaksLadder Ladder = new();
    private static readonly Option<string?> Out = new("--out") { Description = "The directory to write to. Without it: the lab’s, whose pages show the model at once." };
    private static readonly Option<string?> Kept = new("--rung") { Description = "The model to keep: logistic or additive. Without it: the better one on folds of the training days." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print a summary for machines on standard output." };

    static PeaksTrainCommand() => Kept.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && (!RungNames.TryParse(result.Tokens[0].Value, out var rung) || !rung.ExplainsItself()))
        {
            result.AddError("--rung is logistic or additive: the other models are compared by “peaks evaluate” and have no exact explanation.");
        }
    });

    public static Command Create(VerbRunner runner)
    {
        var command = new Command("train", "Train a model that explains itself; write it with its model card and data sheet.") { Out, Kept, Json };
        foreach (var option in Ladder.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => runner.RunUnpreparedAsync((services, stop) => TrainAsync(runner, parsed, services, stop), cancellation));
        return command;
    }

    private static async Task<int> TrainAsync(VerbRunner runner, ParseResult parsed, IServiceProvider services, CancellationToken cancellation)
    {
        var directory = parsed.GetValue(Out) is { } named ? runner.Terminal.Resolve(named) : PeakLab.DirectoryIn(services.GetRequiredService<DataDirectory>());
        var asked = Ladder.Read(runner, parsed, services, cancellation);
        Rung? rung = parsed.GetValue(Kept) is { } name && RungNames.TryParse(name, out var chosen) ? chosen : null;
        var training = PeaksLadder.Climb(runner, services, progress => PeakTraining.Train(asked.Table, asked.Question, asked.Options, rung, progress, cancellation));
        var card = ModelCard.Of(training, asked.Table, asked.Options, services.GetRequiredService<TimeProvider>().GetUtcNow());
        try
        {
            await ModelDirectory.SaveAsync(directory, training, card, asked.Table, asked.Data.Sheet, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(fault.Message);
        }

        await runner.Terminal.Error.WriteLineAsync(
            $"{directory}: {card.Rung} model for {card.Target}, {card.ModelJsonBytes} bytes, from {card.Training.Days} days{(card.Training.IsSimulated ? " (simulated)" : "")}; its card is {ModelDirectory.CardText}.");
        if (parsed.GetValue(Json))
        {
            await runner.WriteJsonAsync(new { directory, card.Rung, card.Recommended, card.Target, card.Horizon, simulated = card.Training.IsSimulated, card.Threshold, card.ModelJsonBytes, figures = card.Kept });
        }

        return ExitCode.Done;
    }
}
