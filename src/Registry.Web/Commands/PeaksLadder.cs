using System.CommandLine;
using Registry.PollutionPeaks.Data;
using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.Frugality;
using Registry.PollutionPeaks.Models;
using Registry.PollutionPeaks.Rungs;
using Registry.PollutionPeaks.Simulation;
using Registry.PollutionPeaks.Targets;

namespace Registry.Web.Commands;

/// <summary>Options of the verbs that train, and what they are asked about.</summary>
internal sealed class PeaksLadder
{
    private readonly Option<string?> _data = PeaksData.Data();
    private readonly Option<string> _format = PeaksData.Format();
    private readonly Option<PeakTarget?> _target = PeaksData.Target();
    private readonly Option<Horizon> _horizon = PeaksData.HorizonOf();
    private readonly Option<string?> _language = PeaksData.Language();
    private readonly Option<double> _testShare = Number("--test-share", "The share of days, the latest ones, kept for the test.", 0.3, value => value is > 0.05 and < 0.9, "between 0.05 and 0.9");
    private readonly Option<double> _missCost = Number("--miss-cost", "How many false alarms a missed peak costs: the threshold follows from it.", 2, value => value is > 0 and < 1000, "above 0 and below 1000");
    private readonly Option<int> _seed = new("--seed") { Description = "The same seed gives the same results.", DefaultValueFactory = _ => 1 };
    private readonly Option<double> _watts = Number("--watts", "Power of one busy core in watts, where the processor's energy counters cannot be read.", FootprintSettings.Default.CoreWatts, value => value > 0, "above 0");
    private readonly Option<double> _grid = Number("--grid-factor", "CO₂e of a kilowatt-hour, in grams.", FootprintSettings.Default.GridFactor, value => value >= 0, "at least 0");

    public IEnumerable<Option> All => [_data, _format, _target, _horizon, _testShare, _missCost, _seed, _watts, _grid, _language];

    public bool NamesData(ParseResult parsed) => parsed.GetValue(_data) is not null;

    public void Speak(ParseResult parsed, IServiceProvider services) => PeaksData.Speak(services, parsed.GetValue(_language));

    /// <summary>Reads the data and makes of them what models learn from.</summary>
    public Asked Read(VerbRunner runner, ParseResult parsed, IServiceProvider services, CancellationToken cancellation)
    {
        Speak(parsed, services);
        var data = ReadData(runner, parsed, services, cancellation);
        var target = parsed.GetValue(_target) ?? PeakTargets.Default(data.Table) ?? throw new RefusedException("The data hold no pollutant that peaks are defined for; say one with --target.");
        if (!target.IsKnownTo(data.Table))
        {
            throw new RefusedException($"The data hold no “{target.Column}”. They hold: {string.Join(", ", data.Table.Columns)}.");
        }

        var horizon = parsed.GetValue(_horizon);
        var table = FeatureBuilder.Build(data.Table, target, new FeatureOptions(horizon));
        var name = parsed.GetValue(_data) is { } path ? Path.GetFileName(Path.TrimEndingDirectorySeparator(path)) : SimulatedCity.DefaultName;
        return new(data, table, new(target, horizon, name, data.Sheet.Simulated), Options(parsed, target));
    }

    public AirData ReadData(VerbRunner runner, ParseResult parsed, IServiceProvider services, CancellationToken cancellation) =>
        PeaksData.Read(runner, services, parsed.GetValue(_data), parsed.GetRequiredValue(_format), cancellation);

    /// <summary>Trains with a progress bar.</summary>
    /// <exception cref="RefusedException">There is too little to learn from.</exception>
    public static T Climb<T>(VerbRunner runner, IServiceProvider services, Func<Action<int, int>, T> train)
    {
        var progress = PeaksData.Progress(runner, services);
        try
        {
            return train(progress.Show);
        }
        catch (TooLittleToLearnException fault)
        {
            throw new RefusedException(fault.Message);
        }
        finally
        {
            progress.End();
        }
    }

    private LadderOptions Options(ParseResult parsed, PeakTarget target)
    {
        var standard = FootprintSettings.Default;
        var watts = parsed.GetValue(_watts);
        var grid = parsed.GetValue(_grid);
        return new()
        {
            PeakLevel = target.Threshold,
            TestShare = parsed.GetValue(_testShare),
            MissCost = parsed.GetValue(_missCost),
            Seed = parsed.GetValue(_seed),
            Footprint = new(
                watts,
                watts == standard.CoreWatts ? standard.CoreWattsSource : "given with --watts",
                grid,
                grid == standard.GridFactor ? standard.GridFactorSource : "given with --grid-factor"),
        };
    }

    private static Option<double> Number(string name, string description, double standard, Func<double, bool> accepts, string bounds)
    {
        var option = new Option<double>(name) { Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Errors.Any() || !accepts(result.GetValueOrDefault<double>()))
            {
                result.AddError($"{name} is a number {bounds}.");
            }
        });
        return option;
    }

    /// <param name="Data">As read.</param>
    internal sealed record Asked(AirData Data, FeatureTable Table, PeakQuestion Question, LadderOptions Options);
}
