using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Registry.Web;

public static partial class Links
{
    /// <param name="month">Null for the latest month with a change.</param>
    public static string Changes(string language, DateOnly? month, string? body = null, string? area = null, int page = 1) =>
        Changes(language) + ChangesQuery(month, body, area, page);

    public static string ChangesQuery(DateOnly? month, string? body, string? area, int page = 1)
    {
        var query = new QueryBuilder();
        Add(query, "month", month?.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        Add(query, "body", body);
        Add(query, "area", area);
        Add(query, "page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture));
        return query.ToString();
    }

    public static string Suppliers(string language) => $"/{language}/suppliers";

    /// <summary>A directory with its search words and page.</summary>
    /// <param name="directory">Address of the directory.</param>
    public static string Page(string directory, string? words, int page)
    {
        var query = new QueryBuilder();
        Add(query, "q", words);
        Add(query, "page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture));
        return directory + query;
    }

    public static string Coverage(string language, string bodySlug) => $"/{language}/workspace/bodies/{bodySlug}/coverage";

    public static string Merges(string language) => $"/{language}/operator/merges";

    public static string ApiNoticeChanges(string id, int from, int to) => $"/api/v1/notices/{id}/changes?from={from}&to={to}";

    public static string ApiChanges() => "/api/v1/changes";

    public static string ApiBodies() => "/api/v1/bodies";

    public static string ApiBody(string id) => $"/api/v1/bodies/{id}";

    public static string ApiSuppliers() => "/api/v1/suppliers";

    public static string ApiSupplier(string id) => $"/api/v1/suppliers/{id}";

    public static string ApiDatasets() => "/api/v1/datasets";

    public static string ApiDataset(string id) => $"/api/v1/datasets/{id}";

    private static void Add(QueryBuilder query, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            query.Add(name, value);
        }
    }
}
