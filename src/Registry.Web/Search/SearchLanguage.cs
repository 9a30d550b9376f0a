namespace Registry.Web.Search;

/// <summary>The languages that have a stemmer; all others share one, without.</summary>
public enum SearchLanguage
{
    French,
    English,
    Dutch,
    Other,
}

public static class SearchLanguages
{
    public static IReadOnlyList<SearchLanguage> All { get; } = Enum.GetValues<SearchLanguage>();

    /// <param name="tag">A language tag (BCP 47): <c>fr</c>, <c>fr-BE</c>, <c>de</c> …</param>
    public static SearchLanguage Of(string tag) => tag.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "fr" => SearchLanguage.French,
        "en" => SearchLanguage.English,
        "nl" => SearchLanguage.Dutch,
        _ => SearchLanguage.Other,
    };
}
