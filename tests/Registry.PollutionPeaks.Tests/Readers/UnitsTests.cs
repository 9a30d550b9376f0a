using Registry.PollutionPeaks.Readers;

namespace Registry.PollutionPeaks.Tests.Readers;

public sealed class UnitsTests
{
    // The factors that air quality reports print for 20 °C and 1013 hPa.
    [Theory]
    [InlineData("o3", 1.995)]
    [InlineData("no2", 1.912)]
    [InlineData("so2", 2.663)]
    [InlineData("co", 1.164)]
    public void Ppb_AtReferenceConditions_HasThePrintedFactor(string pollutant, double factor) => Assert.Equal(factor, Units.MicrogramsFromPpb(pollutant, 1), 0.001);

    [Fact]
    public void Ppb_ThereAndBack_IsTheSame() => Assert.Equal(87.5, Units.PpbFromMicrograms("no2", Units.MicrogramsFromPpb("no2", 87.5, 3, 950), 3, 950), 1e-9);

    [Fact]
    public void Particles_HaveNoPpb() => Assert.Throws<ArgumentException>(() => Units.MicrogramsFromPpb("pm10", 1));

    [Theory]
    [InlineData(20, 20, 100)]
    [InlineData(20, 9.3, 50)]
    [InlineData(-5, -25, 18.8)]
    public void Humidity_FromDewPoint_IsRight(double temperature, double dewPoint, double expected) => Assert.Equal(expected, Units.RelativeHumidity(temperature, dewPoint), 0.4);
}
