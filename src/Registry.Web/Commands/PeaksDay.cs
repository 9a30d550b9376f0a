using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Registry.PollutionPeaks.Explanations;
using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.Models;
using Registry.PollutionPeaks.Rungs;

namespace Registry.Web.Commands;

/// <summary>The model and the day that <c>peaks predict</c> and <c>peaks explain</c> are asked about.</summary>
internal sealed class PeaksDay
{
    private readonly PeaksLadder _ladder = new();
    private readonly Option<string?> _model = new("--model") { Description = "A directory written by “peaks train”. Without it a model is trained on the data first." };
    private readonly Option<DateOnly?> _date = new("--date") { Description = "The day, as yyyy-mm-dd.", CustomParser = ReadDate };
    private readonly Option<string?> _station = new("--station") { Description = "The station, where the data have several." };
    private readonly Option<string?> _input = new("--input") { Description = "A JSON file {\"feature\": value, …}; a feature left out has its usual value." };

    public IEnumerable<Option> All => [_model, _date, _station, _input, .. _ladder.All];

    public Question Ask(VerbRunner runner, ParseResult parsed, IServiceProvider services, CancellationToken cancellation)
    {
        _ladder.Speak(parsed, services);
        if (parsed.GetValue(_date) is null == parsed.GetValue(_input) is null)
        {
            throw new RefusedException("Say the day with --date, or its values with --input.");
        }

        var (model, days) = Model(runner, parsed, services, cancellation);
        return parsed.GetValue(_input) is { } path
            ? new(model, days, null, Values(runner.Terminal.Resolve(path), model))
            : Day(model, days, parsed.GetValue(_date)!.Value, parsed.GetValue(_station));
    }

    private (PeakModel Model, FeatureTable Days) Model(VerbRunner runner, ParseResult parsed, IServiceProvider services, CancellationToken cancellation)
    {
        if (parsed.GetValue(_model) is not { } named)
        {
            var asked = _ladder.Read(runner, parsed, services, cancellation);
            var options = asked.Options with { Rungs = [Rung.Logistic, Rung.Additive] };
            var training = PeaksLadder.Climb(runner, services, progress => PeakTraining.Train(asked.Table, asked.Question, options, null, progress, cancellation));
            return (training.Model, asked.Table);
        }

        var directory = runner.Terminal.Resolve(named);
        try
        {
            var model = ModelDirectory.Load(directory);
            var days = _ladder.NamesData(parsed)
                ? FeatureBuilder.BuildFor(
                    _ladder.ReadData(runner, parsed, services, cancellation).Table, model.Target, new(model.Horizon), [.. model.Features.Select(profile => profile.Feature)])
                : ModelDirectory.LoadDays(directory, model);
            return (model, days);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException or MissingFeatureException or FormatException)
        {
            throw new RefusedException($"{directory}: {fault.Message}");
        }
    }

    private static Question Day(PeakModel model, FeatureTable days, DateOnly date, string? station)
    {
        var rows = days.Rows.Where(row => row.Date == date && (station is null || row.Station == station)).ToList();
        return rows.Count switch
        {
            1 => new(model, days, rows[0], rows[0].Values),
            0 => throw new RefusedException(string.Create(CultureInfo.InvariantCulture, $"Nothing is known of {date:yyyy-MM-dd}{(station is null ? "" : $" at “{station}”")}: the days go from {days.Rows[0].Date:yyyy-MM-dd} to {days.Rows[^1].Date:yyyy-MM-dd}, with gaps.")),
            _ => throw new RefusedException($"Say which station with --station: {string.Join(", ", rows.Select(row => row.Station))}."),
        };
    }

    private static float[] Values(string path, PeakModel model)
    {
        Dictionary<string, float> given;
        try
        {
            given = JsonSerializer.Deserialize<Dictionary<string, float>>(File.ReadAllText(path)) ?? [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new RefusedException($"{path}: {fault.Message}");
        }

        var names = model.Features.Select(profile => profile.Feature.Name).ToList();
        return given.Keys.FirstOrDefault(name => !names.Contains(name)) is { } unknown
            ? throw new RefusedException($"The model has no feature “{unknown}”. It has: {string.Join(", ", names)}.")
            : [.. model.Features.Select(profile => given.TryGetValue(profile.Feature.Name, out var value) ? value : profile.Usual)];
    }

    private static DateOnly? ReadDate(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        result.AddError($"--date is a day as yyyy-mm-dd, not “{result.Tokens[0].Value}”.");
        return null;
    }

    /// <param name="Row">Null where values were given instead of a day.</param>
    internal sealed record Question(PeakModel Model, FeatureTable Days, FeatureRow? Row, IReadOnlyList<float> Values)
    {
        /// <summary>What was measured, where it is known.</summary>
        public double? Level => Row is null || double.IsNaN(Row.Level) ? null : Row.Level;

        public bool? WasPeak => Level is null ? null : Row!.IsPeak;

        /// <summary>The first lines of what is said to a person.</summary>
        public IEnumerable<string> Opening(Wording wording, Prediction prediction)
        {
            yield return Model.Training.IsSimulated ? $"{wording.Demonstration} {wording.Simulated}" : wording.Demonstration;
            foreach (var outside in prediction.OutOfRange)
            {
                yield return wording.Sentence(outside);
            }

            if (!prediction.IsRefused)
            {
                yield return wording.Headline(prediction, Model);
            }
        }
    }
}
