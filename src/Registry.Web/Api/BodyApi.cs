using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Registry.Web.Api.Contracts;
using Registry.Web.Api.Parameters;
using Registry.Web.Caching;
using Registry.Web.Services.Bodies;
using Registry.Web.Services.Directories;
using Registry.Web.Setup;

namespace Registry.Web.Api;

/// <summary>The public bodies of the register.</summary>
internal static class BodyApi
{
    private const int PageSize = 50;

    public static void MapBodies(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(Links.ApiBodies(), ReadEndpoints.Methods, ListAsync).KeepAnswer().Describe("listBodies", ApiTags.Bodies).Takes(ApiParameters.Directory);
        endpoints.MapMethods(Links.ApiBody("{id}"), ReadEndpoints.Methods, FindAsync).KeepAnswer().Describe("getBody", ApiTags.Bodies, "body-not-found").Takes();
    }

    private static async Task<Results<Ok<ListContract<BodyContract>>, ProblemHttpResult>> ListAsync(
        string? q, string? cursor, HttpContext context, BodyDirectory bodies, IOptions<RegistryOptions> options)
    {
        if (ListCursor.Read(cursor) is not { } start)
        {
            return ApiProblems.CursorNotUnderstood();
        }

        var page = await ListPage.ReadAsync(
            start,
            PageSize,
            async (skip, take) =>
            {
                var (items, total) = await bodies.ListAsync(q, skip, take, context.RequestAborted);
                return (items, total);
            },
            entry => entry.Body.Slug);
        var publicUrl = options.Value.PublicUrl.TrimEnd('/');
        NextLink.Write(context, page.Next, publicUrl);
        return TypedResults.Ok(ListContract.Of(page, entry => BodyContract.Of(entry, publicUrl)));
    }

    private static async Task<Results<Ok<BodyContract>, ProblemHttpResult>> FindAsync(
        string id, BodyDirectory bodies, CoverageService coverage, SuccessionService succession, IOptions<RegistryOptions> options, CancellationToken cancellation)
    {
        if (await bodies.FindAsync(id, cancellation) is not { } entry)
        {
            return ApiProblems.NotInDirectory("body-not-found", id);
        }

        var statements = await coverage.OfAsync(entry.Body.Id, cancellation);
        return TypedResults.Ok(BodyContract.Of(entry, options.Value.PublicUrl.TrimEnd('/')) with
        {
            Coverage = [.. statements.Select(CoverageContract.Of)],
            MergedInto = entry.Body.MergedInto?.Slug,
            History = await succession.HistoryAsync(entry.Body.Id, cancellation) is { Count: > 0 } history ? [.. history.Select(BodyEventContract.Of)] : null,
        });
    }
}
