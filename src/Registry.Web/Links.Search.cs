namespace Registry.Web;

public static partial class Links
{
    /// <summary>The Atom feed of a search, its titles in a language.</summary>
    public static string NoticesFeed(string language, string queryString) =>
        NoticesFeed(queryString.Length == 0 ? $"?lang={language}" : $"{queryString}&lang={language}");

    /// <summary>What a browser needs to search here from its address bar.</summary>
    public static string OpenSearch(string language) => $"/opensearch.xml?lang={language}";
}
