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
    public static SearchLanguage Of(string tag)
    {
        var end = tag.AsSpan().IndexOfAny('-', '_');
        var language = end < 0 ? tag.AsSpan() : tag.AsSpan(0, end);
        return language.Equals("fr", StringComparison.OrdinalIgnoreCase) ? SearchLanguage.French
            : language.Equals("en", StringComparison.OrdinalIgnoreCase) ? SearchLanguage.English
            : language.Equals("nl", StringComparison.OrdinalIgnoreCase) ? SearchLanguage.Dutch
            : SearchLanguage.Other;
    }
}
