using System.Globalization;
using System.Text;
using Registry.PollutionPeaks.Data;
using Registry.PollutionPeaks.Readers;

namespace Registry.PollutionPeaks.Tests.Readers;

/// <summary>Rows of the national file with the traps of the real one, for whole days.</summary>
public sealed class NationalTests
{
    private const string Header =
        "Date de début;Date de fin;Organisme;code zas;Zas;code site;nom site;type d'implantation;Polluant;type d'influence;discriminant;Réglementaire;type d'évaluation;procédure de mesure;type de valeur;valeur;valeur brute;unité de mesure;taux de saisie;couverture temporelle;couverture de données;code qualité;validité\n";

    [Fact]
    public void Day_WithSmallNegativeValues_KeepsThem()
    {
        var data = Reading.Of(Header + Hours("NO", hour => hour < 20 ? "-0.2" : "1.3"));

        Assert.Equal(((20 * -0.2) + (4 * 1.3)) / 24, data.Value("2025-01-01", "no"), 1e-12);
        Assert.Equal(["FR01011 Metz-Centre"], data.Sheet.Stations);
    }

    [Fact]
    public void Gas_HasItsHighestHour() => Assert.Equal(43, Reading.Of(Header + Hours("NO2", hour => $"{20 + hour}")).Value("2025-01-01", "no2"));

    [Fact]
    public void Carbon_InMilligrams_StaysInThem() => Assert.Equal(0.3, Reading.Of(Header + Hours("CO", _ => "0.3", unit: "mg-m3")).Value("2025-01-01", "co"), 1e-12);

    [Fact]
    public void Value_NotValid_DoesNotCount()
    {
        var data = Reading.Of(Header + Hours("PM10", _ => "900", validity: "-1", hours: 6) + Hours("PM10", _ => "12", from: 6));

        Assert.Equal(12, data.Value("2025-01-01", "pm10"));
        Assert.Equal(6, data.Dropped(DropReason.NotValid, "pm10"));
    }

    [Fact]
    public void SecondInstrument_IsDroppedAndCounted()
    {
        var data = Reading.Of(Header + Hours("PM10", _ => "12") + Hours("PM10", _ => "99"));

        Assert.Equal(12, data.Value("2025-01-01", "pm10"));
        Assert.Equal(24, data.Dropped(DropReason.SecondInstrument, "pm10"));
    }

    [Theory]
    [InlineData("", "", DataFault.ValidityUnknown)]
    [InlineData("µg-m3", "grains", DataFault.UnitUnknown)]
    [InlineData("moyenne horaire", "moyenne journalière", DataFault.NotHourly)]
    [InlineData(";12;", ";douze;", DataFault.NotANumber)]
    [InlineData(";12;", ";-999;", DataFault.Implausible)]
    [InlineData("2025/01/01 03:00:00;2025", "01.01.2025 03h;2025", DataFault.DateUnreadable)]
    public void Row_ThatCannotBeReadRight_IsRefusedWithItsNumber(string from, string to, DataFault fault)
    {
        var lines = (Header + Hours("PM10", _ => "12")).Split('\n');
        lines[4] = fault == DataFault.ValidityUnknown ? lines[4][..^1] + "7" : lines[4].Replace(from, to, StringComparison.Ordinal);
        var refused = Reading.Refused(string.Join('\n', lines));

        Assert.Equal((fault, 5), (refused.Fault, refused.Row));
        Assert.NotNull(refused.Column);
    }

    private static string Hours(string pollutant, Func<int, string> value, string unit = "µg-m3", string validity = "1", int from = 0, int hours = 24)
    {
        var text = new StringBuilder();
        for (var hour = from; hour < Math.Min(24, from + hours); hour++)
        {
            var start = new DateTime(2025, 1, 1, hour, 0, 0);
            text.Append(CultureInfo.InvariantCulture, $"{start:yyyy'/'MM'/'dd HH:mm:ss};{start.AddHours(1):yyyy'/'MM'/'dd HH:mm:ss};ATMO;FR44ZAG02;ZAG METZ;FR01011;Metz-Centre;Urbaine;{pollutant};Fond;A;Oui;mesures fixes;Auto;moyenne horaire validée;{value(hour)};;{unit};;;;A;{validity}\n");
        }

        return text.ToString();
    }
}
