using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Registry.Domain.Notices;
using Registry.Web.Api.Contracts;
using Registry.Web.Services.History;
using Registry.Web.Setup;

namespace Registry.Web.Api;

/// <summary>What changed: in the register, and from one version of a notice to another.</summary>
internal static class ChangesApi
{
    private const int PageSize = 50;

    public static void MapChanges(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRead(Links.ApiChanges(), ListAsync);
        endpoints.MapRead("/api/v1/notices/{id}/changes", CompareAsync);
    }

    /// <param name="month"><c>2026-11</c>; all months without it.</param>
    private static async Task<Results<Ok<ListContract<RegisterChangeContract>>, ProblemHttpResult>> ListAsync(
        string? month, string? body, string? area, string? cursor, RegisterChanges changes, IOptions<RegistryOptions> options, CancellationToken cancellation)
    {
        if (!ListCursor.TryRead(cursor, out var skip))
        {
            return ApiProblems.CursorNotUnderstood();
        }

        var filter = new ChangeFilter(Body: Given(body), Area: Given(area));
        if (ChangeMonth.TryParse(month, out var first))
        {
            filter = filter with { From = ChangeMonth.Start(first), Until = ChangeMonth.Start(first.AddMonths(1)) };
        }

        var (items, total) = await changes.ListAsync(filter, skip, PageSize, cancellation);
        var publicUrl = options.Value.PublicUrl.TrimEnd('/');
        return TypedResults.Ok(ListContract.Of(items.Select(change => RegisterChangeContract.Of(change, publicUrl)), total, skip));
    }

    private static async Task<Results<Ok<NoticeChangesContract>, ProblemHttpResult>> CompareAsync(
        string id, int? from, int? to, VersionChanges versions, CancellationToken cancellation)
    {
        if (!NoticeId.TryParse(id, out var noticeId) || await versions.FindAsync(noticeId, from, to, RequestLanguage.English, cancellation) is not { } compared)
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

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
