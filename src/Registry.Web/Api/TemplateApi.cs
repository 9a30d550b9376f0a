using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Registry.Domain.Notices;
using Registry.Web.Api.Contracts;
using Registry.Web.Api.Parameters;
using Registry.Web.Caching;
using Registry.Web.Services.Templates;
using Registry.Web.Setup;

namespace Registry.Web.Api;

/// <summary>The catalogue of templates.</summary>
internal static class TemplateApi
{
    private const int PageSize = 50;

    public static void MapTemplateCatalogue(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(Links.ApiTemplates(), ReadEndpoints.Methods, ListAsync).KeepAnswer().Describe("listTemplates", ApiTags.Templates).Takes(ApiParameters.Templates);
        endpoints.MapMethods(Links.ApiTemplate("{id}"), ReadEndpoints.Methods, FindAsync).KeepAnswer().Describe("getTemplate", ApiTags.Templates, "template-not-found").Takes();
    }

    private static async Task<Results<Ok<ListContract<TemplateContract>>, ProblemHttpResult>> ListAsync(
        string? q, string? author, string? product, string? cursor, HttpContext context, TemplateCatalogue templates, IOptions<RegistryOptions> options)
    {
        if (ListCursor.Read(cursor) is not { } start)
        {
            return ApiProblems.CursorNotUnderstood();
        }

        var query = new TemplateQuery(q, author, product);
        var page = await ListPage.ReadAsync(
            start, PageSize, async (skip, take) =>
            {
                var (items, total) = await templates.ListAsync(query, skip, take, context.RequestAborted);
                return (items, total);
            },
            entry => entry.Template.PublicId);
        var publicUrl = options.Value.PublicUrl.TrimEnd('/');
        NextLink.Write(context, page.Next, publicUrl);
        return TypedResults.Ok(ListContract.Of(page, entry => TemplateContract.Of(entry.Template, entry.Notices, publicUrl)));
    }

    private static async Task<Results<Ok<PublicTemplateContract>, ProblemHttpResult>> FindAsync(
        string id, TemplateCatalogue templates, IOptions<RegistryOptions> options, CancellationToken cancellation) =>
        NoticeId.TryParse(id, out var templateId) && await templates.FindAsync(templateId, cancellation) is { } found
            ? TypedResults.Ok(PublicTemplateContract.Of(found, options.Value.PublicUrl.TrimEnd('/')))
            : ApiProblems.TemplateNotFound(id);
}
