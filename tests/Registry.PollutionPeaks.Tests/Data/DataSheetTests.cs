using Registry.PollutionPeaks.Data;
using Registry.PollutionPeaks.Simulation;
using Registry.PollutionPeaks.Tests.Readers;

namespace Registry.PollutionPeaks.Tests.Data;

public sealed class DataSheetTests
{
    [Fact]
    public void Json_ReadAgain_IsTheSame()
    {
        var sheet = SimulatedCity.Sample().Sheet;

        Assert.Equivalent(sheet, DataSheetText.FromJson(sheet.ToJson()), strict: true);
    }

    [Fact]
    public void Markdown_OfSimulatedData_SaysSoFirst()
    {
        var text = SimulatedCity.Sample().Sheet.ToMarkdown();

        Assert.StartsWith("# Data sheet: simulated data", text, StringComparison.Ordinal);
        Assert.Contains("| pm10 | µg/m³ |", text, StringComparison.Ordinal);
        Assert.Contains("| pm10>50 |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_OfAFile_SaysWhatIsMissingAndWhereItComesFrom()
    {
        var text = Reading.Of("date,pm10\n2024-01-01,12\n2024-01-04,\n").Sheet.ToMarkdown();

        Assert.DoesNotContain("simulated", text, StringComparison.Ordinal);
        Assert.Contains("2024-01-01 to 2024-01-04; 2 days, 2 missing", text, StringComparison.Ordinal);
        Assert.Contains("| pm10 | µg/m³ | 50.0 % | 12 | 12 | 12 |", text, StringComparison.Ordinal);
        Assert.Contains("## Left out\n\nNone.", text, StringComparison.Ordinal);
    }
}
