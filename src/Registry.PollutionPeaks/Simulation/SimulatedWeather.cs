namespace Registry.PollutionPeaks.Simulation;

/// <summary>The weather of one day over the simulated city.</summary>
/// <param name="Winter">1 in mid-January, −1 in mid-July.</param>
/// <param name="Light">Sunshine, from about 0.1 (dark winter day) to 1 (clear midsummer day).</param>
/// <param name="Inversion">Cold air held under warm air: 0 none, 1 all day.</param>
/// <param name="MixingHeight">Metres of air in which pollution spreads.</param>
internal sealed record SimulatedWeather(
    double Winter,
    double Pressure,
    double Temperature,
    double TemperatureMin,
    double TemperatureMax,
    double WindSpeed,
    double WindSpeedMax,
    double WindDirection,
    double Humidity,
    double Rain,
    double Light,
    double Inversion,
    double MixingHeight);
