using Microsoft.Extensions.Options;
using Registry.PollutionPeaks.Models;
using Registry.PollutionPeaks.Simulation;
using Registry.Web.Setup;

namespace Registry.Web.Services.Lab;

/// <summary>
/// The lab that everybody sees: on the simulated city, or on the data that an operator trained a model on. It is made when the first reader comes,
/// and again when another model has been put there.
/// </summary>
public sealed class PeakLab(DataDirectory directory, IOptions<LabSettings> settings, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private (DateTime Stamp, Task<LabState> Making)? _latest;

    /// <summary>Where <c>peaks train</c> puts the model that the lab shows in the place of the simulated city.</summary>
    public static string DirectoryIn(DataDirectory directory) => Path.Combine(directory.Root, "lab");

    /// <returns>The lab as its data are now; the readers that come meanwhile wait for the same training.</returns>
    public Task<LabState> CurrentAsync(CancellationToken cancellation)
    {
        // The days are written last: once they have changed, everything is there.
        var days = Path.Combine(DirectoryIn(directory), ModelDirectory.DaysFile);
        var stamp = File.Exists(days) ? File.GetLastWriteTimeUtc(days) : default;
        Task<LabState> making;
        lock (_lock)
        {
            if (_latest is not { } latest || latest.Stamp != stamp || latest.Making.IsFaulted)
            {
                _latest = latest = (stamp, Task.Run(() => Make(stamp != default), CancellationToken.None));
            }

            making = latest.Making;
        }

        return making.WaitAsync(cancellation);
    }

    private LabState Make(bool isTrained)
    {
        if (!isTrained)
        {
            return LabMaker.Make(SimulatedCity.Sample(), SimulatedCity.DefaultName, target: null, settings.Value, clock.GetUtcNow());
        }

        // Learning again takes seconds and gives the same model; it also gives what the pages compare it with.
        var place = DirectoryIn(directory);
        var model = ModelDirectory.Load(place);
        var sheet = ModelDirectory.LoadSheet(place) ?? throw new FileNotFoundException($"The model in {place} has no data sheet: train it again.");
        return LabMaker.Make(
            ModelDirectory.LoadDays(place, model), sheet, new PeakQuestion(model.Target, model.Horizon, model.Training.Data, model.Training.IsSimulated), settings.Value, clock.GetUtcNow());
    }
}
