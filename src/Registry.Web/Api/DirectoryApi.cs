using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Registry.Domain.Identities;
using Registry.Web.Api.Contracts;
using Registry.Web.Api.Parameters;
using Registry.Web.Caching;
using Registry.Web.Persistence;
using Registry.Web.Services.Directories;
using Registry.Web.Setup;

namespace Registry.Web.Api;

/// <summary>Suppliers and datasets, with the notices that name them.</summary>
internal static class DirectoryApi
{
    private const int PageSize = 50;

    public static void MapDirectories(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapBodies();
        Map(endpoints, MentionKind.Supplier, Links.ApiSuppliers(), Links.ApiSupplier("{id}"), "Suppliers", "getSupplier", ApiTags.Suppliers);
        Map(endpoints, MentionKind.Dataset, Links.ApiDatasets(), Links.ApiDataset("{id}"), "Datasets", "getDataset", ApiTags.Datasets);
    }

    private static void Map(IEndpointRouteBuilder endpoints, MentionKind kind, string list, string item, string plural, string getOperation, string tag)
    {
        endpoints.MapMethods(list, ReadEndpoints.Methods, (string? q, string? cursor, HttpContext context, MentionDirectory directory, IOptions<RegistryOptions> options) =>
            ListAsync(kind, q, cursor, context, directory, options.Value)).KeepAnswer().Describe("list" + plural, tag).Takes(ApiParameters.Directory);
        endpoints.MapMethods(item, ReadEndpoints.Methods, (string id, string? cursor, HttpContext context, MentionDirectory directory, IOptions<RegistryOptions> options) =>
            FindAsync(kind, id, cursor, context, directory, options.Value))
            .KeepAnswer().Describe(getOperation, tag, NotFound(kind)).Takes(ApiParameters.Cursor);
    }

    private static string NotFound(MentionKind kind) => kind == MentionKind.Supplier ? "supplier-not-found" : "dataset-not-found";

    private static async Task<Results<Ok<ListContract<MentionContract>>, ProblemHttpResult>> ListAsync(
        MentionKind kind, string? words, string? cursor, HttpContext context, MentionDirectory directory, RegistryOptions options)
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
                var (items, total) = await directory.ListAsync(kind, words, skip, take, context.RequestAborted);
                return (items, total);
            },
            entry => entry.Id);
        var publicUrl = options.PublicUrl.TrimEnd('/');
        NextLink.Write(context, page.Next, publicUrl);
        return TypedResults.Ok(ListContract.Of(page, entry => new MentionContract(
            entry.Id, entry.Name, entry.Producer, entry.Notices, entry.Bodies,
            publicUrl + (kind == MentionKind.Supplier ? Links.Supplier("fr", entry.Id) : Links.Dataset("fr", entry.Id)))));
    }

    private static async Task<Results<Ok<MentionedContract>, ProblemHttpResult>> FindAsync(
        MentionKind kind, string id, string? cursor, HttpContext context, MentionDirectory directory, RegistryOptions options)
    {
        if (ListCursor.Read(cursor) is not { } start)
        {
            return ApiProblems.CursorNotUnderstood();
        }

        var shown = await directory.ResolveAsync(kind, id, context.RequestAborted);
        MentionedThing? thing = null;
        var uses = await ListPage.ReadAsync(
            start,
            PageSize,
            async (skip, take) =>
            {
                thing = await directory.FindAsync(kind, shown, skip, take, context.RequestAborted) ?? thing;
                return (thing?.Mentions ?? (IReadOnlyList<NoticeMention>)[], thing?.Total ?? 0);
            },
            mention => $"{mention.Notice.PublicId}.{mention.Name}");
        var publicUrl = options.PublicUrl.TrimEnd('/');
        NextLink.Write(context, uses.Next, publicUrl);
        return thing is null
            ? ApiProblems.NotInDirectory(NotFound(kind), id)
            : TypedResults.Ok(MentionedContract.Of(thing, uses, publicUrl));
    }
}
