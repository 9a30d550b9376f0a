namespace Registry.Web;

public static partial class Links
{
    /// <summary>Every component of the interface in every state; in Development only.</summary>
    public static string Design(string language) => $"/{language}/about/design";

    /// <param name="topic">As in the address: <c>about</c>, <c>data</c>, <c>accessibility</c>, <c>legal</c> or <c>privacy</c>.</param>
    public static string Site(string language, string topic) => $"/{language}/{topic}";

    public static string OperatorTexts(string language) => $"/{language}/operator/pages";

    /// <param name="textLanguage">The language of the text that is edited, not of the interface.</param>
    public static string OperatorText(string language, string topic, string textLanguage) => $"/{language}/operator/pages/{topic}/{textLanguage}";

    public static string OperatorAccessibility(string language) => $"/{language}/operator/accessibility";

    public static string BrandStylesheet(string fingerprint) => $"/brand/colours.css?v={fingerprint}";

    public static string BrandLogo(string fingerprint) => $"/brand/logo?v={fingerprint}";

    public static string Sitemap() => "/sitemap.xml";

    /// <param name="part">From 1.</param>
    public static string SitemapPart(int part) => $"/sitemap-{part}.xml";
}
