using Microsoft.Extensions.Localization;
using Registry.Domain.LegalTexts;
using Registry.Web.Resources;

namespace Registry.Web.Pages.Shared;

/// <summary>References to texts of law as a reader of the page's language writes them.</summary>
public static class RightsWording
{
    /// <summary><c>CRPA, articles L.311-3-1 et R.311-3-1-2 · RGPD, article 15</c>.</summary>
    public static string Articles(ApplicableRight right, IStringLocalizer<RightsTexts> texts) => Articles(right.References, texts);

    public static string Articles(IEnumerable<LegalReference> references, IStringLocalizer<RightsTexts> texts) => string.Join(" · ", references
        .GroupBy(reference => reference.Source)
        .Select(group => Of(texts[$"Source.{group.Key}"], [.. group.Select(reference => reference.Article)], texts)));

    private static string Of(string source, IReadOnlyList<string> articles, IStringLocalizer<RightsTexts> texts) => articles.Count == 1
        ? texts["Articles.One", source, articles[0]]
        : texts["Articles.Several", source, string.Join(", ", articles.SkipLast(1)) + texts["Articles.And"] + articles[^1]];
}
