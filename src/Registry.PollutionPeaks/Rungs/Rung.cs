namespace Registry.PollutionPeaks.Rungs;

/// <summary>The models compared, from frugal to heavy.</summary>
public enum Rung
{
    /// <summary>How often the season had peaks, whatever the weather.</summary>
    Climatology,

    /// <summary>Tomorrow will be as today.</summary>
    Persistence,

    /// <summary>What the agency itself forecast.</summary>
    Agency,

    /// <summary>The agency's forecast, corrected by what came of its earlier ones.</summary>
    AgencyCorrected,

    /// <summary>One feature, one limit.</summary>
    OneRule,

    /// <summary>A weight for each feature.</summary>
    Logistic,

    /// <summary>A curve for each feature.</summary>
    Additive,

    /// <summary>Hundreds of decision trees.</summary>
    Boosting,
}

public static class RungNames
{
    private static readonly string[] Names = ["climatology", "persistence", "agency", "agency-corrected", "one-rule", "logistic", "additive", "boosting"];

    public static IReadOnlyList<Rung> All { get; } = Enum.GetValues<Rung>();

    /// <summary>As in files and on the command line.</summary>
    public static string Name(this Rung rung) => Names[(int)rung];

    public static bool TryParse(string name, out Rung rung)
    {
        rung = (Rung)Array.IndexOf(Names, name);
        return rung >= 0;
    }

    /// <summary>The contributions of its features add up to its score.</summary>
    public static bool ExplainsItself(this Rung rung) => rung is Rung.Logistic or Rung.Additive;
}
