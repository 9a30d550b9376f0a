using System.Collections.Concurrent;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Site;

/// <summary>The texts that the registry ships for the pages about the site, as embedded files.</summary>
internal static class DefaultSiteTexts
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    public static string Of(SiteTopic topic, string language) => Texts.GetOrAdd($"site/{topic.Word()}.{language}.md", name =>
    {
        using var stream = typeof(DefaultSiteTexts).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });
}
