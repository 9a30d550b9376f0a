using Microsoft.AspNetCore.Http.Extensions;
using Registry.Domain.Identities;

namespace Registry.Web;

public static partial class Links
{
    private const int LongestSlug = 80;

    /// <summary>The same page in the other language; the home page for an address without a language.</summary>
    public static string InLanguage(PathString path, QueryString query, string language)
    {
        var text = path.Value ?? "";
        if (text == ApiDocumentation())
        {
            return ApiDocumentation(language);
        }

        var hasLanguage = text is ['/', 'f', 'r', ..] or ['/', 'e', 'n', ..] && (text.Length == 3 || text[3] == '/');
        return hasLanguage ? $"/{language}{path.ToUriComponent()[3..]}{query.ToUriComponent()}" : Home(language);
    }

    public static string Notices(string language) => $"/{language}/notices";

    /// <summary>The search page with these parameters; a parameter may occur several times.</summary>
    public static string Notices(string language, IEnumerable<KeyValuePair<string, string>> parameters) =>
        Notices(language) + new QueryBuilder(parameters);

    public static string Notice(string language, string id, string? title = null) =>
        title is not null && Slug(title) is { Length: > 0 } slug ? $"/{language}/notices/{id}/{slug}" : $"/{language}/notices/{id}";

    public static string NoticeVersions(string language, string id) => $"/{language}/notices/{id}/versions";

    public static string NoticeVersion(string language, string id, int version) => $"/{language}/notices/{id}/versions/{version}";

    /// <summary>The short address for letters and QR codes.</summary>
    public static string ShortNotice(string id) => $"/n/{id}";

    /// <summary>The small frame that other sites embed.</summary>
    public static string NoticeCard(string language, string id) => $"/{language}/notices/{id}/card";

    /// <summary>Asking the body a question, or telling it of an error.</summary>
    public static string NoticeAsk(string language, string id) => $"/{language}/notices/{id}/ask";

    /// <summary>What changed between two versions of a notice; without numbers, between the last two.</summary>
    public static string NoticeChanges(string language, string id, int? from = null, int? to = null) =>
        from is null || to is null ? $"/{language}/notices/{id}/changes" : $"/{language}/notices/{id}/changes?from={from}&to={to}";

    /// <summary>Notices side by side, at most four.</summary>
    public static string Compare(string language, params IEnumerable<string> ids) =>
        $"/{language}/compare" + new QueryBuilder(ids.Select(id => KeyValuePair.Create("id", id)));

    /// <summary>“I received a decision”.</summary>
    public static string Decision(string language) => $"/{language}/decision";

    /// <summary>All that changed in the register, by month.</summary>
    public static string Changes(string language) => $"/{language}/changes";

    public static string Bodies(string language) => $"/{language}/bodies";

    public static string Body(string language, string id) => $"/{language}/bodies/{id}";

    public static string Supplier(string language, string id) => $"/{language}/suppliers/{id}";

    public static string Datasets(string language) => $"/{language}/datasets";

    public static string Dataset(string language, string id) => $"/{language}/datasets/{id}";

    /// <summary>What re-users can take, and how.</summary>
    public static string Data(string language) => $"/{language}/data";

    public static string Accessibility(string language) => $"/{language}/accessibility";

    public static string Legal(string language) => $"/{language}/legal";

    public static string Privacy(string language) => $"/{language}/privacy";

    public static string About(string language) => $"/{language}/about";

    public static string PollutionPeaksLab(string language) => $"/{language}/lab/pollution-peaks";

    public static string Learn(string language) => $"/{language}/learn/explainable-ai";

    public static string ApiNotices() => "/api/v1/notices";

    public static string ApiNotices(IEnumerable<KeyValuePair<string, string>> parameters) => ApiNotices() + new QueryBuilder(parameters);

    public static string ApiNotice(string id) => $"/api/v1/notices/{id}";

    public static string ApiNoticeVersion(string id, int version) => $"/api/v1/notices/{id}/versions/{version}";

    /// <summary>The Atom feed of a search: the same parameters as the search page.</summary>
    public static string NoticesFeed(string queryString = "") => "/feeds/notices.atom" + queryString;

    /// <summary>The Atom feed of all changes of the register.</summary>
    public static string ChangesFeed() => "/feeds/changes.atom";

    /// <summary>The Atom feed of a body, a dataset or a supplier.</summary>
    /// <param name="kind"><c>bodies</c>, <c>datasets</c> or <c>suppliers</c>.</param>
    public static string Feed(string kind, string id) => $"/feeds/{kind}/{id}.atom";

    /// <summary>Lower-case Latin letters and digits with hyphens between words, at most 80 characters; empty when none is left.</summary>
    public static string Slug(string title) => Slugs.Of(title, LongestSlug);
}
