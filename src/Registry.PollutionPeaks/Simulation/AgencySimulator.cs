namespace Registry.PollutionPeaks.Simulation;

/// <summary>The forecast of a fictional agency: good, too cautious on the worst days, and wrong for several days on end when it is wrong.</summary>
internal sealed class AgencySimulator(SeededNumbers numbers)
{
    private double _particlesError;
    private double _ozoneError;

    public (double Pm10, double O3) Forecast(SimulatedAir levels)
    {
        _particlesError = (0.4 * _particlesError) + (0.22 * numbers.Normal());
        _ozoneError = (0.4 * _ozoneError) + (0.09 * numbers.Normal());
        return (Cautious(levels.Pm10, 18, 0.86) * Math.Exp(_particlesError), Cautious(levels.O3, 80, 0.84) * Math.Exp(_ozoneError));
    }

    /// <summary>Drawn towards the usual level.</summary>
    private static double Cautious(double level, double usual, double share) => usual * Math.Pow(level / usual, share);
}
