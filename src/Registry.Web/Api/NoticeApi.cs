using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Api.Contracts;
using Registry.Web.Caching;
using Registry.Web.Services;
using Registry.Web.Setup;

namespace Registry.Web.Api;

/// <summary>One notice, current or in a given version.</summary>
internal static class NoticeApi
{
    public static void MapNotice(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRead("/api/v1/notices/{id}", (string id, NoticeReader notices, DefinitionCatalogue definitions, IOptions<RegistryOptions> options, CancellationToken cancellation) =>
            FindAsync(id, null, notices, definitions, options.Value, cancellation)).KeepAnswer();
        endpoints.MapRead("/api/v1/notices/{id}/versions/{number:int:min(1)}", (string id, int number, NoticeReader notices, DefinitionCatalogue definitions, IOptions<RegistryOptions> options, CancellationToken cancellation) =>
            FindAsync(id, number, notices, definitions, options.Value, cancellation)).KeepAnswer();
    }

    private static async Task<Results<Ok<NoticeContract>, ProblemHttpResult>> FindAsync(
        string id, int? version, NoticeReader notices, DefinitionCatalogue definitions, RegistryOptions options, CancellationToken cancellation)
    {
        if (!NoticeId.TryParse(id, out var noticeId) || await notices.FindAsync(noticeId, version, cancellation) is not { } notice)
        {
            return ApiProblems.NoticeNotFound(id);
        }

        return notice.Document is { } document
            ? TypedResults.Ok(NoticeContract.Of(document, notice.Status, options.PublicUrl.TrimEnd('/'), definitions))
            : ApiProblems.NoticeWithdrawn(notice);
    }
}
