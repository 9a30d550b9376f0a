using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.Extensions;

namespace Registry.Web;

public static partial class Links
{
    private const int LongestSlug = 80;

    /// <summary>The same page in the other language; the home page for an address without a language.</summary>
    public static string InLanguage(PathString path, QueryString query, string language)
    {
        var text = path.Value ?? "";
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

    public static string ApiNotices() => "/api/v1/notices";

    public static string ApiNotices(IEnumerable<KeyValuePair<string, string>> parameters) => ApiNotices() + new QueryBuilder(parameters);

    public static string ApiNotice(string id) => $"/api/v1/notices/{id}";

    public static string ApiNoticeVersion(string id, int version) => $"/api/v1/notices/{id}/versions/{version}";

    /// <summary>Lower-case Latin letters and digits with hyphens between words, at most 80 characters; empty when none is left.</summary>
    public static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var character in title.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (slug is [.., not '-'] && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }

            if (slug.Length == LongestSlug)
            {
                break;
            }
        }

        return slug.ToString().Trim('-');
    }
}
