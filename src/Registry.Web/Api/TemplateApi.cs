using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Registry.Domain.Notices;
using Registry.Web.Api.Contracts;
using Registry.Web.Services.Templates;
using Registry.Web.Setup;

namespace Registry.Web.Api;

/// <summary>The catalogue of templates.</summary>
internal static class TemplateApi
{
    private const int PageSize = 50;

    public static void MapTemplateCatalogue(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRead(Links.ApiTemplates(), ListAsync);
        endpoints.MapRead(Links.ApiTemplate("{id}"), FindAsync);
    }

    private static async Task<Results<Ok<ListContract<TemplateContract>>, ProblemHttpResult>> ListAsync(
        string? q, string? author, string? product, string? cursor, TemplateCatalogue templates, IOptions<RegistryOptions> options, CancellationToken cancellation)
    {
        if (!ListCursor.TryRead(cursor, out var skip))
        {
            return ApiProblems.CursorNotUnderstood();
        }

        var (items, total) = await templates.ListAsync(new TemplateQuery(q, author, product), skip, PageSize, cancellation);
        var publicUrl = options.Value.PublicUrl.TrimEnd('/');
        return TypedResults.Ok(ListContract.Of(items.Select(entry => TemplateContract.Of(entry.Template, entry.Notices, publicUrl)), total, skip));
    }

    private static async Task<Results<Ok<PublicTemplateContract>, ProblemHttpResult>> FindAsync(
        string id, TemplateCatalogue templates, IOptions<RegistryOptions> options, CancellationToken cancellation) =>
        NoticeId.TryParse(id, out var templateId) && await templates.FindAsync(templateId, cancellation) is { } found
            ? TypedResults.Ok(PublicTemplateContract.Of(found, options.Value.PublicUrl.TrimEnd('/')))
            : ApiProblems.TemplateNotFound(id);
}
