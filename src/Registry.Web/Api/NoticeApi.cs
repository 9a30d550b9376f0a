using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Api.Contracts;
using Registry.Web.Api.Parameters;
using Registry.Web.Caching;
using Registry.Web.Services;
using Registry.Web.Setup;

namespace Registry.Web.Api;

/// <summary>One notice, current or in a given version.</summary>
internal static class NoticeApi
{
    public static void MapNotice(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/api/v1/notices/{id}", ReadEndpoints.Methods, (string id, NoticeReader notices, DefinitionCatalogue definitions, IOptions<RegistryOptions> options, CancellationToken cancellation) =>
            FindAsync(id, null, notices, definitions, options.Value, cancellation))
            .KeepAnswer().Describe("getNotice", ApiTags.Notices, "notice-not-found", "notice-withdrawn").Takes();
        endpoints.MapMethods("/api/v1/notices/{id}/versions/{number}", ReadEndpoints.Methods, (string id, string number, NoticeReader notices, DefinitionCatalogue definitions, IOptions<RegistryOptions> options, CancellationToken cancellation) =>
            FindAsync(id, Number(number), notices, definitions, options.Value, cancellation))
            .KeepAnswer().Describe("getVersion", ApiTags.Notices, "notice-not-found", "version-not-found", "notice-withdrawn").Takes();
    }

    private static async Task<Results<Ok<NoticeContract>, ProblemHttpResult>> FindAsync(
        string id, int? version, NoticeReader notices, DefinitionCatalogue definitions, RegistryOptions options, CancellationToken cancellation)
    {
        if (!NoticeId.TryParse(id, out var noticeId))
        {
            return ApiProblems.NoticeNotFound(id);
        }

        if (await notices.FindAsync(noticeId, version, cancellation) is not { } notice)
        {
            return version is not null && await notices.FindAsync(noticeId, null, cancellation) is { } current
                ? ApiProblems.VersionNotFound(current.Current.Number)
                : ApiProblems.NoticeNotFound(id);
        }

        return notice.Document is { } document
            ? TypedResults.Ok(NoticeContract.Of(document, notice.Status, options.PublicUrl.TrimEnd('/'), definitions))
            : ApiProblems.NoticeWithdrawn(notice);
    }

    /// <summary>0, which no version has, for what is no number.</summary>
    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
