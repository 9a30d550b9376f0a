using Registry.Web.Feeds;
using Registry.Web.Search.Spelling;
using Registry.Web.Search.Synonyms;
using Registry.Web.Services.Searching;
using Registry.Web.Services.Territories;

namespace Registry.Web.Setup;

/// <summary>What search knows beyond the words of notices: territories, synonyms, spellings; and its machine twins.</summary>
internal static class SearchSetup
{
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddSingleton(_ => SynonymCatalogue.Shipped);
        services.AddSingleton<VocabularyCache>();
        services.AddScoped<WrittenWords>();
        services.AddScoped<SpellingAdvice>();
        services.AddScoped<AdvisedSearch>();
        services.AddSingleton<KeptTerritoryNames>();
        services.AddScoped<TerritoryFinder>();
        services.AddScoped<TerritoryReach>();
        services.AddScoped<TerritoryLoading>();
    }

    public static void MapSearchTwins(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapNoticeFeed();
        endpoints.MapOpenSearch();
    }
}
