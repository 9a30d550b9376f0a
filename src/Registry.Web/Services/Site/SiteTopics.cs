using Registry.Web.Persistence;

namespace Registry.Web.Services.Site;

/// <summary>The pages about the site, by the word that stands for each in addresses and in acts.</summary>
public static class SiteTopics
{
    public static IReadOnlyList<SiteTopic> All { get; } = Enum.GetValues<SiteTopic>();

    public static string Word(this SiteTopic topic) => topic.ToString().ToLowerInvariant();

    /// <summary>Null for a word that names no such page.</summary>
    public static SiteTopic? Find(string? word) => All.Where(topic => topic.Word() == word).Select(topic => (SiteTopic?)topic).FirstOrDefault();
}
