using Registry.Domain.Bodies;

namespace Registry.Domain.Tests.Bodies;

public sealed class SuccessionRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);

    [Fact]
    public void Check_DayAndAct_BothAreNeededAndTheDayIsPast()
    {
        Assert.Empty(SuccessionRules.Check(new SuccessionFacts(Today, "Arrêté du 12 octobre 2026"), Today));
        Assert.Equal([SuccessionRefusal.DateIsMissing, SuccessionRefusal.ReferenceIsMissing], SuccessionRules.Check(new SuccessionFacts(null, " "), Today));
        Assert.Equal([SuccessionRefusal.DateIsToCome], SuccessionRules.Check(new SuccessionFacts(Today.AddDays(1), "Arrêté"), Today));
        Assert.Equal(
            [SuccessionRefusal.ReferenceIsTooLong],
            SuccessionRules.Check(new SuccessionFacts(Today, new string('x', SuccessionRules.LongestReference + 1)), Today));
    }

    [Theory]
    [InlineData("Commune nouvelle", null, null)]
    [InlineData("Commune nouvelle", "732829320", null)]
    [InlineData("", null, SuccessionRefusal.NameIsMissing)]
    [InlineData("Commune nouvelle", "732829321", SuccessionRefusal.SirenIsInvalid)]
    public void CheckName_NameAndNumber_MustBeWellFormed(string name, string? siren, SuccessionRefusal? expected) =>
        Assert.Equal(expected is { } refusal ? [refusal] : [], SuccessionRules.CheckName(name, null, siren));
}
