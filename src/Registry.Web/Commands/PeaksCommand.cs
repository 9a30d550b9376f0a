using System.CommandLine;

namespace Registry.Web.Commands;

/// <summary><c>peaks …</c>: the pollution-peak sample. None of it needs a database.</summary>
internal static class PeaksCommand
{
    public static Command Create(VerbRunner runner) => new("peaks", "The pollution-peak sample: data and models.")
    {
        PeaksFetchCommand.Create(runner),
        PeaksSimulateCommand.Create(runner),
        PeaksTrainCommand.Create(runner),
        PeaksEvaluateCommand.Create(runner),
        PeaksPredictCommand.Create(runner),
        PeaksExplainCommand.Create(runner),
    };
}
