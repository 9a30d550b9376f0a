using Registry.Domain.Standards.Reading;

namespace Registry.Web.Tests.Imports;

public sealed class LegalReferencesTests
{
    [Theory]
    [InlineData("1. WOO 2. WDO 3. UAVG", "WOO|WDO|UAVG")]
    [InlineData("· Registratiewet 1970 · Wet op het notarisambt", "Registratiewet 1970|Wet op het notarisambt")]
    [InlineData("– Gemeentewet\n– Wegenwet", "Gemeentewet|Wegenwet")]
    [InlineData("Wet BRP art. 2.67 lid 4; Besluit BRP art. 35; UAVG art. 29", "Wet BRP art. 2.67 lid 4|Besluit BRP art. 35|UAVG art. 29")]
    public void Split_WrittenAsAList_GivesItsItems(string text, string expected) => Assert.Equal(expected.Split('|'), LegalReferences.Split(text));

    [Theory]
    [InlineData("Participatiewet")]
    [InlineData("Gemeentewet, Wegenwet, Wet milieubeheer")]
    [InlineData("De wettelijke basis is artikel 3 van de Politiewet. De beelden worden verwerkt volgens artikel 8; dat is de regel.")]
    [InlineData("1. WOO 3. UAVG")]
    [InlineData("Samenwerkings- en uitwisselingsbesluit - Wet SUWI")]
    public void Split_NotClearlyAList_LeavesItWhole(string text) => Assert.Equal([text], LegalReferences.Split(text));

    [Fact]
    public void Split_Nothing_GivesNothing() => Assert.Empty(LegalReferences.Split(null));
}
