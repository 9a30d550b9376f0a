using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Registry.Domain.Notices;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Writing.Codecs;
using Registry.Web.Api.Contracts;
using Registry.Web.Api.Parameters;
using Registry.Web.Caching;
using Registry.Web.Exports.Standards;
using Registry.Web.Services;
using Registry.Web.Setup;

namespace Registry.Web.Api;

/// <summary>The standards, and notices in each of them with what the conversion loses.</summary>
internal static class StandardsApi
{
    public static void MapStandards(this IEndpointRouteBuilder endpoints)
    {
        string[] problems = ["notice-not-found", "notice-withdrawn"];
        endpoints.MapMethods(Links.ApiStandards(), ReadEndpoints.Methods, List).KeepAnswer().Describe("listStandards", ApiTags.Standards).Takes(ApiParameters.Reading);
        endpoints.MapMethods(Links.ApiNoticeStandards("{id}"), ReadEndpoints.Methods, ListOfNoticeAsync).KeepAnswer().Describe("listNoticeStandards", ApiTags.Standards, problems).Takes(ApiParameters.Reading);
        endpoints.MapMethods(Links.ApiNoticeStandard("{id}", "{standard}"), ReadEndpoints.Methods, WriteAsync)
            .KeepAnswer().Describe("getNoticeInStandard", ApiTags.Standards, [.. problems, "standard-not-found", "format-not-offered"]).Takes(ApiParameters.Standard)
            .Produces(StatusCodes.Status200OK, null, "application/json", "text/csv", "text/markdown");
        endpoints.MapMethods(Links.ApiNoticeStandardReport("{id}", "{standard}"), ReadEndpoints.Methods, ReportAsync)
            .KeepAnswer().Describe("getLossReport", ApiTags.Standards, [.. problems, "standard-not-found"]).Takes([ApiParameters.NameSet, .. ApiParameters.Reading]);
    }

    private static Ok<StandardListContract> List(string? lang, StandardExports exports, StandardCatalogue standards)
    {
        var language = LanguageOf(lang);
        var all = exports.All.Select(offered => StandardContract.Of(offered, language))
            .Concat(standards.All.Where(standard => standard.Writing is null).Select(standard => StandardContract.Of(standard, language))).ToList();
        return TypedResults.Ok(new StandardListContract(all, all.Count));
    }

    private static async Task<Results<Ok<NoticeStandardListContract>, ProblemHttpResult>> ListOfNoticeAsync(
        string id, string? lang, NoticeReader notices, StandardExports exports, IOptions<RegistryOptions> options, CancellationToken cancellation)
    {
        var (document, refused) = await FindAsync(id, notices, cancellation);
        if (document is null)
        {
            return refused!;
        }

        var publicUrl = options.Value.PublicUrl.TrimEnd('/');
        var items = exports.All
            .Select(offered => NoticeStandardContract.Of(offered, exports.Report(document, offered), LanguageOf(lang), publicUrl + Links.ApiNoticeStandard(id, offered.Id))).ToList();
        return TypedResults.Ok(new NoticeStandardListContract(items, items.Count));
    }

    private static async Task<IResult> WriteAsync(
        string id, string standard, string? format, string? names, string? report, string? lang, HttpContext context, NoticeReader notices, StandardExports exports, CancellationToken cancellation)
    {
        var (document, refused) = await FindAsync(id, notices, cancellation);
        if (document is null)
        {
            return refused!;
        }

        if (exports.Find(standard, names) is not { } offered)
        {
            return NotFound(standard, names, exports);
        }

        if (string.Equals(report, "true", StringComparison.OrdinalIgnoreCase))
        {
            return TypedResults.Ok(LossReportContract.Of(exports.Report(document, offered), LanguageOf(lang)));
        }

        var wanted = format is null ? offered.Formats[0] : Enum.GetValues<RecordFormat>().First(known => known.Extension() == format);
        if (!offered.Offers(wanted))
        {
            string[] allowed = [.. offered.Formats.Select(known => known.Extension())];
            return ApiProblems.Of("format-not-offered", ApiProblems.Say("format-not-offered-standard", offered.Id, format!, string.Join(", ", allowed)), ("allowed", allowed));
        }

        context.Response.Headers.ContentDisposition = $"inline; filename=\"{offered.FileName(document, wanted)}\"";
        return TypedResults.Bytes(StandardExports.Bytes(exports.Write(document, offered, wanted), wanted, offered), wanted.MediaType());
    }

    private static async Task<Results<Ok<LossReportContract>, ProblemHttpResult>> ReportAsync(
        string id, string standard, string? names, string? lang, NoticeReader notices, StandardExports exports, CancellationToken cancellation)
    {
        var (document, refused) = await FindAsync(id, notices, cancellation);
        return document is null ? refused!
            : exports.Find(standard, names) is { } offered ? TypedResults.Ok(LossReportContract.Of(exports.Report(document, offered), LanguageOf(lang)))
            : NotFound(standard, names, exports);
    }

    private static async Task<(NoticeDocument? Document, ProblemHttpResult? Refused)> FindAsync(string id, NoticeReader notices, CancellationToken cancellation) =>
        !NoticeId.TryParse(id, out var noticeId) || await notices.FindAsync(noticeId, null, cancellation) is not { } notice ? (null, ApiProblems.NoticeNotFound(id))
            : notice.Document is { } document ? (document, null)
            : (null, ApiProblems.NoticeWithdrawn(notice));

    private static ProblemHttpResult NotFound(string standard, string? names, StandardExports exports)
    {
        string[] known = [.. exports.All.Select(offered => offered.Id)];
        var all = string.Join(", ", known);
        return ApiProblems.Of(
            "standard-not-found", names is null ? ApiProblems.Say("standard-not-found", standard, all) : ApiProblems.Say("standard-not-found-names", standard, names, all), ("allowed", known));
    }

    private static string LanguageOf(string? lang) => string.Equals(lang, "fr", StringComparison.OrdinalIgnoreCase) ? "fr" : "en";
}
