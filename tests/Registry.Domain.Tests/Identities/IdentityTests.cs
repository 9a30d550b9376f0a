using System.Text.Json.Nodes;
using CsCheck;
using Registry.Domain.Datasets;
using Registry.Domain.Notices;
using Registry.Domain.Suppliers;

namespace Registry.Domain.Tests.Identities;

public sealed class IdentityTests
{
    [Theory]
    [InlineData("https://data.example/air")]
    [InlineData("http://www.data.example/air/")]
    [InlineData("https://DATA.example:443/air?utm_source=letter#top")]
    [InlineData(" https://data.example/air/?fbclid=1&utm_medium=mail ")]
    public void Dataset_AtOneAddress_HasOneId(string address) =>
        Assert.Equal(DatasetIdentity.IdOf("Air", "Observatory", "https://data.example/air"), DatasetIdentity.IdOf("Other words", null, address));

    [Theory]
    [InlineData("https://data.example/Air")]
    [InlineData("https://data.example/air?id=2")]
    [InlineData("https://data.example:8443/air")]
    [InlineData("https://air.example/air")]
    public void Dataset_AtAnotherAddress_HasAnotherId(string address) =>
        Assert.NotEqual(DatasetIdentity.IdOf("Air", null, "https://data.example/air"), DatasetIdentity.IdOf("Air", null, address));

    [Fact]
    public void Dataset_WithTheAddressOfASite_IsToldByNameAndProducer()
    {
        Assert.NotEqual(DatasetIdentity.IdOf("Air", "Town", "https://town.example/"), DatasetIdentity.IdOf("Water", "Town", "https://town.example/"));
        Assert.Equal(DatasetIdentity.IdOf("Air", "Town", "https://town.example/"), DatasetIdentity.IdOf("Air", "Town"));
        Assert.NotEqual(DatasetIdentity.IdOf("Air", "Town"), DatasetIdentity.IdOf("Air", "County"));
    }

    [Theory]
    [InlineData("Éditions Cœur-de-Ville")]
    [InlineData("EDITIONS  COEUR DE VILLE")]
    [InlineData("éditions cœur de ville.")]
    public void Supplier_HoweverItsNameIsWritten_HasOneId(string name) =>
        Assert.Equal(SupplierIdentity.IdOf("Éditions cœur de ville"), SupplierIdentity.IdOf(name));

    [Fact]
    public void Id_OfAThing_StandsInAddressesAndNeverChanges()
    {
        // These ids stand in links that people keep.
        Assert.Equal("norhaven-ai-x0fmqv6xcb", SupplierIdentity.IdOf("Norhaven AI"));
        Assert.Equal("data-ostrelle-example-air-84tvs3q415", DatasetIdentity.IdOf("x", null, "https://data.ostrelle.example/air"));
    }

    [Fact]
    public void Id_OfAnyName_IsShortAndSafeInAnAddress() => Gen.String.Sample(name =>
    {
        var id = SupplierIdentity.IdOf(name);
        Assert.Matches("^[a-z0-9-]{10,51}$", id);
        Assert.Equal(id, SupplierIdentity.IdOf(name + " "));
    });

    [Fact]
    public void NamedIn_Disclosed_KeepsPlaceAndParts()
    {
        var values = Values("suppliers", new StatedValue(new JsonArray(
            new JsonObject { ["name"] = "  " },
            new JsonObject { ["name"] = "Dialogance", ["product"] = "Accueil", ["version"] = "2" })));

        var mention = Assert.Single(SupplierIdentity.NamedIn(values));

        Assert.Equal((1, "Dialogance", "Accueil 2", SupplierIdentity.IdOf("Dialogance")), (mention.Position, mention.Name, mention.Product, mention.Id));
    }

    [Fact]
    public void NamedIn_NotDisclosed_NamesNothing() =>
        Assert.Empty(DatasetIdentity.NamedIn(Values("data_used", new StatedValue(new JsonArray(new JsonObject { ["name"] = "Secret" }), DisclosureState.Withheld, "law"))));

    private static AnswerSet Values(string field, StatedValue stated) =>
        AnswerSet.Empty with { Header = new Dictionary<string, StatedValue> { [field] = stated } };
}
