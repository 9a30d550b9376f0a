using Microsoft.Extensions.Options;
using Registry.PollutionPeaks.Fetching;

namespace Registry.Web.Setup;

/// <summary>What the pollution-peak sample needs of the application.</summary>
internal static class PollutionPeaksSetup
{
    private const string Section = RegistryOptions.Section + ":PollutionPeaks:Sources";

    public static void AddPollutionPeaks(this IServiceCollection services)
    {
        services.AddOptions<FetchSources>().BindConfiguration(Section);
        services.AddSingleton(provider => new PublicData(Client(provider), provider.GetRequiredService<IOptions<FetchSources>>().Value));
    }

    /// <summary>A publisher of data should know who asks, and where to complain.</summary>
    private static HttpClient Client(IServiceProvider services)
    {
        var client = new HttpClient { Timeout = TimeSpan.FromMinutes(30) };
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"algorithm-registry (+{services.GetRequiredService<IOptions<RegistryOptions>>().Value.PublicUrl})");
        return client;
    }
}
