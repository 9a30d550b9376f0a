namespace Registry.PollutionPeaks.Simulation;

/// <summary>Levels of one day, in µg/m³, as the statistics that thresholds are compared with.</summary>
internal sealed record SimulatedAir(double Pm10, double Pm25, double No2, double O3);
