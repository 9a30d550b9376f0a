using System.Text;
using Microsoft.Extensions.Options;
using Registry.Domain.Exports;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Api;
using Registry.Web.Api.Parameters;
using Registry.Web.Caching;
using Registry.Web.Services;
using Registry.Web.Services.Exports;
using Registry.Web.Setup;

namespace Registry.Web.Exports;

/// <summary>The notices of any search, or one notice, as a file in each format; and what describes the files.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder endpoints)
    {
        string[] types = ["application/json", "application/jsonl", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/zip"];
        endpoints.MapMethods(Links.TableSchema(), ReadEndpoints.Methods, Schema)
            .KeepAnswer().Describe("getTableSchema", ApiTags.Exports).Takes(ApiParameters.ExportForm).Produces(StatusCodes.Status200OK, null, types[0]);
        endpoints.MapMethods(Links.ColumnDictionary(), ReadEndpoints.Methods, Dictionary)
            .KeepAnswer().Describe("getColumnDictionary", ApiTags.Exports).Takes().Produces(StatusCodes.Status200OK, null, "text/csv");
        endpoints.MapMethods(Links.Export("{format}"), ReadEndpoints.Methods, OfSearchAsync)
            .Describe("exportNotices", ApiTags.Exports, "format-not-offered").Takes(ApiParameters.Export).Produces(StatusCodes.Status200OK, null, types[0], types[1..]);
        endpoints.MapMethods(Links.NoticeExport("{id}", "{format}"), ReadEndpoints.Methods, OfNoticeAsync)
            .Describe("exportNotice", ApiTags.Exports, "format-not-offered", "notice-not-found", "notice-withdrawn").Takes(ApiParameters.ExportForm)
            .Produces(StatusCodes.Status200OK, null, types[0], types[1..]);
    }

    private static async Task<IResult> OfSearchAsync(string format, HttpRequest request, NoticeExports exports, ExportAnswer answer, CancellationToken cancellation)
    {
        var asked = ExportParameters.Search(request.Query);
        return await answer.WriteAsync(
            format,
            "notices",
            async (parameters, site) => site with
            {
                Notices = await exports.OfSearchAsync(asked, parameters.OnlyDeclared, cancellation),
                Page = site.PublicUrl + Links.Notices(parameters.Choice.Language) + asked.ToQueryString(),
                Query = asked.ToQueryString(),
            },
            cancellation);
    }

    private static async Task<IResult> OfNoticeAsync(
        string id, string format, NoticeReader reader, NoticeExports exports, ExportAnswer answer, CancellationToken cancellation)
    {
        if (!NoticeId.TryParse(id, out var noticeId) || await reader.FindAsync(noticeId, null, cancellation) is not { } notice)
        {
            return ApiProblems.NoticeNotFound(id);
        }

        if (notice.IsWithdrawn)
        {
            return ApiProblems.NoticeWithdrawn(notice);
        }

        return await answer.WriteAsync(
            format,
            $"notice-{notice.Id}",
            async (parameters, site) => site with
            {
                Notices = await exports.OfNoticeAsync(noticeId, cancellation),
                Page = site.PublicUrl + Links.Notice(parameters.Choice.Language, notice.Id),
                IsOfOneNotice = true,
            },
            cancellation);
    }

    private static IResult Schema(HttpRequest request, DefinitionCatalogue definitions, IOptions<RegistryOptions> options)
    {
        var choice = ExportParameters.Read(request.Query).Choice;
        var schema = new TableSchema(definitions, choice.Language, options.Value.PublicUrl.TrimEnd('/') + Links.TableSchema());
        return Results.Text(ExportJson.Indented(choice.IsLong ? schema.OfValues() : schema.OfNotices()), "application/json", Encoding.UTF8);
    }

    private static IResult Dictionary(DefinitionCatalogue definitions) =>
        Results.Text(ColumnDictionary.Csv(definitions), "text/csv; header=present", Encoding.UTF8);
}
