using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Notices;
using Registry.Domain.Territories;
using Registry.Web.Persistence;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Public;

/// <summary>A person types where they live and sees what applies there.</summary>
public sealed class PlaceSearchTests(RegistryHost host) : IClassFixture<RegistryHost>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await host.UseAsync(async services =>
        {
            var database = services.GetRequiredService<RegistryDbContext>();
            if (database.Territories.Any())
            {
                return 0;
            }

            database.Territories.AddRange(
                Commune("35238", "Rennes", "35", 225_081, intercommunal: "243500139", postalCodes: " 35000 35200 "),
                Commune("35051", "Cesson-Sévigné", "35", 17_000, intercommunal: "243500139"),
                Commune("29019", "Brest", "29", 139_000),
                Commune("93066", "Saint-Denis", "93", 113_000),
                Commune("97411", "Saint-Denis", "974", 154_000),
                new LoadedTerritory { Key = "243500139", Level = TerritoryLevel.Intercommunal, Name = "Rennes Métropole", SearchName = TerritoryName.Fold("Rennes Métropole"), Department = "35" });
            return await database.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        if (JsonNode.Parse(await host.Browser().GetStringAsync("/api/v1/notices", TestContext.Current.CancellationToken))!["total"]!.GetValue<int>() > 0)
        {
            return;
        }

        await PublishAsync("De Rennes", "municipality", "35238", "Rennes");
        await PublishAsync("De Rennes Métropole", "intercommunal", "243500139", "Rennes Métropole");
        await PublishAsync("Du département", "department", "35", "Ille-et-Vilaine");
        await PublishAsync("De la région", "region", "53", "Bretagne");
        await PublishAsync("De France", "country", null, "France");
        await PublishAsync("De Brest", "municipality", "29019", "Brest");
        await PublishAsync("De Valbrune", "municipality", null, "Valbrune");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("Rennes", "35238")]
    [InlineData("rennes", "35238")]
    [InlineData("35238", "35238")]
    [InlineData("35200", "35238")]
    [InlineData("rennes metropole", "243500139")]
    [InlineData("ille et vilaine", "35")]
    [InlineData("35", "35")]
    [InlineData("bretagne", "REG-53")]
    [InlineData("France", "FR")]
    [InlineData("cesson", "35051")]
    [InlineData("saint denis (93)", "93066")]
    [InlineData("St-Denis 974", "97411")]
    [InlineData("valbrune", "Valbrune")]
    public async Task Place_ThatIsUnderstood_LeadsToItsTerritory(string typed, string key)
    {
        var answer = await host.Browser().GetAsync($"/fr/notices?q=de&place={Uri.EscapeDataString(typed)}", TestContext.Current.CancellationToken);

        PageAssert.RedirectsTo(answer, $"/fr/notices?q=de&territory={key}");
    }

    [Fact]
    public async Task Place_ThatSeveralTerritoriesHave_OffersTheChoice()
    {
        var page = await OpenAsync("/fr/notices?place=Saint-Denis");

        Assert.Equal(
            ["/fr/notices?territory=97411", "/fr/notices?territory=93066"],
            page.QuerySelectorAll("[role=status] a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Seine-Saint-Denis", page.QuerySelector("[role=status]")!.TextContent);
    }

    [Fact]
    public async Task Place_ThatNothingIsCalled_SaysSoAndKeepsWhatWasTyped()
    {
        var page = await OpenAsync("/en/notices?place=Atlantis");

        Assert.Contains("Atlantis", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal("Atlantis", page.QuerySelector("#place")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Territory_OfACommune_HoldsWhatAppliesThereToo()
    {
        var page = await OpenAsync("/fr/notices?territory=35238");

        Assert.Equal(["De France", "De la région", "De Rennes", "De Rennes Métropole", "Du département"], Titles(page).Order(StringComparer.CurrentCultureIgnoreCase));
        Assert.True(page.QuerySelector("#wider")!.HasAttribute("checked"));
        Assert.Contains("Rennes (35)", page.QuerySelector(".chosen")!.TextContent);
        Assert.Equal(["35238"], page.QuerySelectorAll("input[name=territory][checked]").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    public async Task Territory_WithoutWhatAppliesThereToo_HoldsItsOwnNotices()
    {
        var page = await OpenAsync("/fr/notices?territory=35238&wider=false");

        Assert.Equal(["De Rennes"], Titles(page));
        Assert.False(page.QuerySelector("#wider")!.HasAttribute("checked"));
        Assert.EndsWith("territory=35238&wider=false", page.QuerySelector(".twins a[type='application/json']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Territory_WithoutACode_IsFoundByItsName() => Assert.Equal(["De France", "De Valbrune"], Titles(await OpenAsync("/fr/notices?territory=Valbrune&sort=title")));

    [Fact]
    public async Task Territory_AmongFacets_IsNamedAndKeepsItsCounts()
    {
        var all = await OpenAsync("/fr/notices");
        var filtered = await OpenAsync("/fr/notices?territory=29019");

        Assert.Equal(Values(all), Values(filtered));
        Assert.Contains("Brest (29)", all.QuerySelector("label[for^='territory']")!.Closest("fieldset")!.TextContent);
    }

    private static IEnumerable<string> Values(IDocument page) =>
        page.QuerySelectorAll("input[name=territory]").Select(input => $"{input.GetAttribute("value")} {input.ParentElement!.QuerySelector(".number")!.TextContent}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Titles(IDocument page) => page.QuerySelectorAll(".notice-list h3").Select(title => title.TextContent.Trim());

    private static LoadedTerritory Commune(string key, string name, string department, int population, string? intercommunal = null, string? postalCodes = null) => new()
    {
        Key = key,
        Level = TerritoryLevel.Municipality,
        Name = name,
        SearchName = TerritoryName.Fold(name),
        Department = department,
        Population = population,
        Intercommunal = intercommunal,
        PostalCodes = postalCodes,
    };

    private Task<string> PublishAsync(string title, string level, string? code, string name) => Published.SchoolAsync(host, title, header =>
        header["territory"] = new StatedValue(new JsonArray(new JsonObject { ["level"] = level, ["insee_code"] = code, ["name"] = name })));

    private async Task<IDocument> OpenAsync(string address) =>
        await PageAssert.PageAsync(await host.Browser().GetAsync(address, TestContext.Current.CancellationToken));
}
