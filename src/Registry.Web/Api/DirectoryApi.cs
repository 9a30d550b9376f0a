using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Registry.Domain.Identities;
using Registry.Web.Api.Contracts;
using Registry.Web.Services.Bodies;
using Registry.Web.Services.Directories;
using Registry.Web.Setup;

namespace Registry.Web.Api;

/// <summary>Bodies, suppliers and datasets.</summary>
internal static class DirectoryApi
{
    private const int PageSize = 50;

    public static void MapDirectories(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRead(Links.ApiBodies(), ListBodiesAsync);
        endpoints.MapRead(Links.ApiBody("{id}"), FindBodyAsync);
        endpoints.MapRead(Links.ApiSuppliers(), (string? q, string? cursor, MentionDirectory directory, IOptions<RegistryOptions> options, CancellationToken cancellation) =>
            ListAsync(MentionKind.Supplier, q, cursor, directory, options.Value, cancellation));
        endpoints.MapRead(Links.ApiDatasets(), (string? q, string? cursor, MentionDirectory directory, IOptions<RegistryOptions> options, CancellationToken cancellation) =>
            ListAsync(MentionKind.Dataset, q, cursor, directory, options.Value, cancellation));
        endpoints.MapRead(Links.ApiSupplier("{id}"), (string id, string? cursor, MentionDirectory directory, IOptions<RegistryOptions> options, CancellationToken cancellation) =>
            FindAsync(MentionKind.Supplier, id, cursor, directory, options.Value, cancellation));
        endpoints.MapRead(Links.ApiDataset("{id}"), (string id, string? cursor, MentionDirectory directory, IOptions<RegistryOptions> options, CancellationToken cancellation) =>
            FindAsync(MentionKind.Dataset, id, cursor, directory, options.Value, cancellation));
    }

    private static async Task<Results<Ok<ListContract<BodyContract>>, ProblemHttpResult>> ListBodiesAsync(
        string? q, string? cursor, BodyDirectory bodies, IOptions<RegistryOptions> options, CancellationToken cancellation)
    {
        if (!ListCursor.TryRead(cursor, out var skip))
        {
            return ApiProblems.CursorNotUnderstood();
        }

        var (items, total) = await bodies.ListAsync(q, skip, PageSize, cancellation);
        var publicUrl = options.Value.PublicUrl.TrimEnd('/');
        return TypedResults.Ok(ListContract.Of(items.Select(entry => BodyContract.Of(entry, publicUrl)), total, skip));
    }

    private static async Task<Results<Ok<BodyContract>, ProblemHttpResult>> FindBodyAsync(
        string id, BodyDirectory bodies, CoverageService coverage, SuccessionService succession, IOptions<RegistryOptions> options, CancellationToken cancellation)
    {
        if (await bodies.FindAsync(id, cancellation) is not { } entry)
        {
            return ApiProblems.NotInDirectory("body-not-found", "No such body", id);
        }

        var statements = await coverage.OfAsync(entry.Body.Id, cancellation);
        return TypedResults.Ok(BodyContract.Of(entry, options.Value.PublicUrl.TrimEnd('/')) with
        {
            Coverage = [.. statements.Select(CoverageContract.Of)],
            MergedInto = entry.Body.MergedInto?.Slug,
            History = await succession.HistoryAsync(entry.Body.Id, cancellation) is { Count: > 0 } history ? [.. history.Select(BodyEventContract.Of)] : null,
        });
    }

    private static async Task<Results<Ok<ListContract<MentionContract>>, ProblemHttpResult>> ListAsync(
        MentionKind kind, string? words, string? cursor, MentionDirectory directory, RegistryOptions options, CancellationToken cancellation)
    {
        if (!ListCursor.TryRead(cursor, out var skip))
        {
            return ApiProblems.CursorNotUnderstood();
        }

        var (items, total) = await directory.ListAsync(kind, words, skip, PageSize, cancellation);
        var publicUrl = options.PublicUrl.TrimEnd('/');
        return TypedResults.Ok(ListContract.Of(
            items.Select(entry => new MentionContract(
                entry.Id, entry.Name, entry.Producer, entry.Notices, entry.Bodies,
                publicUrl + (kind == MentionKind.Supplier ? Links.Supplier("fr", entry.Id) : Links.Dataset("fr", entry.Id)))),
            total,
            skip));
    }

    private static async Task<Results<Ok<MentionedContract>, ProblemHttpResult>> FindAsync(
        MentionKind kind, string id, string? cursor, MentionDirectory directory, RegistryOptions options, CancellationToken cancellation)
    {
        if (!ListCursor.TryRead(cursor, out var skip))
        {
            return ApiProblems.CursorNotUnderstood();
        }

        var shown = await directory.ResolveAsync(kind, id, cancellation);
        return await directory.FindAsync(kind, shown, skip, PageSize, cancellation) is { } thing
            ? TypedResults.Ok(MentionedContract.Of(thing, skip, options.PublicUrl.TrimEnd('/')))
            : ApiProblems.NotInDirectory(kind == MentionKind.Supplier ? "supplier-not-found" : "dataset-not-found", "Not in the directory", id);
    }
}
