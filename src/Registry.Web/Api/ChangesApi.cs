using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Registry.Domain.Notices;
using Registry.Web.Api.Contracts;
using Registry.Web.Api.Parameters;
using Registry.Web.Caching;
using Registry.Web.Services.History;
using Registry.Web.Setup;

namespace Registry.Web.Api;

/// <summary>What changed: in the register, and from one version of a notice to another.</summary>
internal static class ChangesApi
{
    private const int PageSize = 50;

    public static void MapChanges(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(Links.ApiChanges(), ReadEndpoints.Methods, ListAsync).KeepAnswer().Describe("listChanges", ApiTags.Changes).Takes(ApiParameters.Changes);
        endpoints.MapMethods("/api/v1/notices/{id}/changes", ReadEndpoints.Methods, CompareAsync)
            .KeepAnswer().Describe("compareVersions", ApiTags.Changes, "notice-not-found", "version-not-found", "notice-withdrawn").Takes(ApiParameters.Comparison);
    }

    private static async Task<Results<Ok<ListContract<RegisterChangeContract>>, ProblemHttpResult>> ListAsync(
        string? month, string? changedSince, string? body, string? area, string? cursor, HttpContext context, RegisterChanges changes, IOptions<RegistryOptions> options)
    {
        if (ListCursor.Read(cursor) is not { } start)
        {
            return ApiProblems.CursorNotUnderstood();
        }

        var filter = Filter(month, changedSince) with { Body = Given(body), Area = Given(area) };
        var page = await ListPage.ReadAsync(
            start,
            PageSize,
            async (skip, take) =>
            {
                var (items, total) = await changes.ListAsync(filter, skip, take, context.RequestAborted);
                return (items, total);
            },
            change => $"{change.NoticeId}.{change.Version}");
        var publicUrl = options.Value.PublicUrl.TrimEnd('/');
        NextLink.Write(context, page.Next, publicUrl);
        return TypedResults.Ok(ListContract.Of(page, change => RegisterChangeContract.Of(change, publicUrl)));
    }

    private static async Task<Results<Ok<NoticeChangesContract>, ProblemHttpResult>> CompareAsync(
        string id, string? from, string? to, VersionChanges versions, CancellationToken cancellation)
    {
        if (!NoticeId.TryParse(id, out var noticeId) || await versions.FindAsync(noticeId, Number(from), Number(to), RequestLanguage.English, cancellation) is not { } compared)
        {
            return ApiProblems.NoticeNotFound(id);
        }

        return compared switch
        {
            { Notice.IsWithdrawn: true } => ApiProblems.NoticeWithdrawn(compared.Notice),
            { Changes: null } => ApiProblems.VersionNotFound(compared.Notice.Current.Number),
            _ => TypedResults.Ok(NoticeChangesContract.Of(compared)),
        };
    }

    /// <summary>Of a month and a day the later beginning counts.</summary>
    private static ChangeFilter Filter(string? month, string? changedSince)
    {
        var filter = new ChangeFilter();
        if (ChangeMonth.TryParse(month, out var first))
        {
            filter = filter with { From = ChangeMonth.Start(first), Until = ChangeMonth.Start(first.AddMonths(1)) };
        }

        return DateOnly.TryParseExact(changedSince, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) is var since && !(filter.From >= since)
                ? filter with { From = since }
                : filter;
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
