using Registry.Domain.Territories;

namespace Registry.Domain.Tests.Territories;

public sealed class TerritoryKeyTests
{
    [Fact]
    public void Shipped_Territories_AreTheCountryItsRegionsAndDepartments()
    {
        var byLevel = FrenchTerritories.All.CountBy(territory => territory.Level).ToDictionary(count => count.Key, count => count.Value);

        Assert.Equal((1, 18, 101), (byLevel[TerritoryLevel.Country], byLevel[TerritoryLevel.Region], byLevel[TerritoryLevel.Department]));
        Assert.All(
            FrenchTerritories.All.Where(territory => territory.Level == TerritoryLevel.Department),
            territory => Assert.Equal(TerritoryLevel.Region, FrenchTerritories.Find(territory.Region!)!.Level));
    }

    [Theory]
    [InlineData("municipality", "35238", "Rennes", "35238")]
    [InlineData("municipality", null, "Valbrune", "Valbrune")]
    [InlineData("department", "35", "Ille-et-Vilaine", "35")]
    [InlineData("department", "2a", "Corse-du-Sud", "2A")]
    [InlineData("department", null, "ille et vilaine", "35")]
    [InlineData("department", null, "Ambrenne", "Ambrenne")]
    [InlineData("region", "53", "Bretagne", "REG-53")]
    [InlineData("region", null, "Île-de-France", "REG-11")]
    [InlineData("region", "01", "Guadeloupe", "REG-01")]
    [InlineData("intercommunal", "243500139", "Rennes Métropole", "243500139")]
    [InlineData("country", null, "France", "FR")]
    [InlineData("country", null, "Nederland", "Nederland")]
    [InlineData("other", "35238", "Le port", "Le port")]
    [InlineData("municipality", null, " ", null)]
    public void Of_WhatANoticeStates_IsTheCodeOrElseTheName(string level, string? code, string name, string? key) =>
        Assert.Equal(key, TerritoryKey.Of(level, code, name));

    [Theory]
    [InlineData("35238", "35")]
    [InlineData("2A004", "2A")]
    [InlineData("97411", "974")]
    public void DepartmentOf_ACommune_IsToldByItsCode(string commune, string department) =>
        Assert.Equal(department, TerritoryKey.DepartmentOf(commune)!.Key);

    [Theory]
    [InlineData("Saint-Étienne", "st etienne")]
    [InlineData("L’Haÿ-les-Roses", "l'hay les roses")]
    [InlineData("Le Mans", "mans")]
    [InlineData("Œuilly", "oeuilly")]
    public void Fold_NameAsTyped_IsTheOfficialName(string official, string typed) =>
        Assert.Equal(TerritoryName.Fold(official), TerritoryName.Fold(typed));
}
