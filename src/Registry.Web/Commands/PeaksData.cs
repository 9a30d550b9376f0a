using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Microsoft.Extensions.Localization;
using Registry.PollutionPeaks.Data;
using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.Readers;
using Registry.PollutionPeaks.Simulation;
using Registry.PollutionPeaks.Targets;
using Registry.Web.Resources;
using Registry.Web.Setup;

namespace Registry.Web.Commands;

/// <summary>What the verbs of the pollution-peak sample share: their options, and how measurements are read.</summary>
internal static class PeaksData
{
    public static Option<string?> Data() =>
        new("--data") { Description = "A file of measurements, or a directory whose .csv files are read as one. Without it: the simulated city." };

    public static Option<string> Format()
    {
        var option = new Option<string>("--format")
        {
            Description = $"What the file is: auto, {string.Join(", ", AirFiles.Formats.Select(format => format.Name))}.",
            DefaultValueFactory = _ => AirFiles.Automatic,
        };
        option.AcceptOnlyFromAmong([AirFiles.Automatic, .. AirFiles.Formats.Select(format => format.Name)]);
        return option;
    }

    /// <summary>Null: the default of the data.</summary>
    public static Option<PeakTarget?> Target() => new("--target")
    {
        Description = "What a peak is, such as \"pm10>50\". Without it: the strictest threshold with enough peaks to learn from.",
        CustomParser = ReadTarget,
    };

    public static Option<Horizon> HorizonOf() => new("--horizon")
    {
        Description = "0: for the day that begins; 1: for the day after it.",
        CustomParser = ReadHorizon,
        DefaultValueFactory = _ => Horizon.Today,
    };

    public static Option<string?> Language()
    {
        var option = new Option<string?>("--language") { Description = "Language of the messages: fr or en. By default the one of the system." };
        option.AcceptOnlyFromAmong("fr", "en");
        return option;
    }

    public static IStringLocalizer<PeakDataTexts> Speak(IServiceProvider services, string? language)
    {
        LanguageSetup.Speak(language ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        return services.GetRequiredService<IStringLocalizer<PeakDataTexts>>();
    }

    public static ProgressBar Progress(VerbRunner runner, IServiceProvider services) =>
        new(runner.Terminal.Error, onScreen: !Console.IsErrorRedirected, services.GetRequiredService<TimeProvider>());

    /// <summary>Reads the measurements that the options name, with a progress bar.</summary>
    /// <param name="path">As it was typed; null for the simulated city.</param>
    /// <exception cref="RefusedException">They cannot be read right.</exception>
    public static AirData Read(VerbRunner runner, IServiceProvider services, string? path, string format, CancellationToken cancellation)
    {
        if (path is null)
        {
            return SimulatedCity.Sample();
        }

        var progress = Progress(runner, services);
        var texts = services.GetRequiredService<IStringLocalizer<PeakDataTexts>>();
        try
        {
            return AirFiles.Read(runner.Terminal.Resolve(path), format, progress.Show, cancellation);
        }
        catch (DataRefusedException refused)
        {
            throw new RefusedException(PeakDataSentences.Of(refused, texts));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(fault.Message);
        }
        finally
        {
            progress.End();
        }
    }

    private static PeakTarget? ReadTarget(ArgumentResult result)
    {
        if (PeakTarget.TryParse(result.Tokens[0].Value, out var target))
        {
            return target;
        }

        result.AddError($"“{result.Tokens[0].Value}” is no target. It looks like this: \"pm10>50\".");
        return null;
    }

    private static Horizon ReadHorizon(ArgumentResult result)
    {
        if (result.Tokens[0].Value is "0" or "1")
        {
            return result.Tokens[0].Value == "0" ? Horizon.Today : Horizon.Tomorrow;
        }

        result.AddError($"--horizon is 0 or 1, not “{result.Tokens[0].Value}”.");
        return Horizon.Today;
    }
}
