namespace Registry.PollutionPeaks.Rungs;

/// <summary>Probabilities as learnt models add them up: the logarithm of the odds. Zero is one chance in two.</summary>
public static class LogOdds
{
    public static double ToProbability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    public static double Of(double probability) => Math.Log(probability / (1 - probability));
}
