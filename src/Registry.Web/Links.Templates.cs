using Microsoft.AspNetCore.Http.Extensions;

namespace Registry.Web;

public static partial class Links
{
    public static string Templates(string language) => $"/{language}/templates";

    /// <summary>The catalogue with what is looked for and its page.</summary>
    public static string Templates(string catalogue, string? words, string? author, string? product, int page = 1)
    {
        var query = new QueryBuilder();
        Add(query, "q", words);
        Add(query, "author", author);
        Add(query, "product", product);
        Add(query, "page", page == 1 ? null : page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return catalogue + query;
    }

    public static string Template(string language, string templateId) => $"/{language}/templates/{templateId}";

    public static string ApiTemplates() => "/api/v1/templates";

    public static string ApiTemplate(string templateId) => $"/api/v1/templates/{templateId}";

    public static string AdoptTemplate(string language, string templateId) => $"/{language}/workspace/templates/{templateId}/adopt";

    public static string BodyTemplates(string language, string bodySlug) => $"/{language}/workspace/bodies/{bodySlug}/templates";

    public static string MakeTemplate(string language, string noticeId) => $"/{language}/workspace/notices/{noticeId}/make-template";

    public static string LocalAnswers(string language, string noticeId) => $"/{language}/workspace/notices/{noticeId}/local";

    public static string TemplateChanges(string language, string noticeId) => $"/{language}/workspace/notices/{noticeId}/template";
}
