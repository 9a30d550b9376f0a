using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using QRCoder;
using Registry.Domain.Notices;
using Registry.Web.Services;
using Registry.Web.Setup;

namespace Registry.Web.Api;

/// <summary>The QR code of a notice's short address, drawn as one path.</summary>
internal static class NoticeQrCode
{
    public static void MapNoticeQrCode(this IEndpointRouteBuilder endpoints) => endpoints.MapMethods("/n/{id}.svg", ReadEndpoints.Methods, AnswerAsync);

    private static async Task<Results<ContentHttpResult, NotFound, StatusCodeHttpResult>> AnswerAsync(
        string id, NoticeReader notices, IOptions<RegistryOptions> options, HttpContext context, CancellationToken cancellation)
    {
        if (!NoticeId.TryParse(id, out var noticeId) || await notices.FindAsync(noticeId, null, cancellation) is not { } notice)
        {
            return TypedResults.NotFound();
        }

        if (notice.IsWithdrawn)
        {
            return TypedResults.StatusCode(StatusCodes.Status410Gone);
        }

        context.Response.Headers.CacheControl = "public, max-age=86400";
        return TypedResults.Text(Draw(options.Value.PublicUrl.TrimEnd('/') + Links.ShortNotice(notice.Id)), "image/svg+xml", Encoding.UTF8);
    }

    /// <summary>Black on white in every theme: that is what readers of QR codes expect.</summary>
    internal static string Draw(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                var start = x;
                while (x < rows[y].Count && rows[y][x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {rows.Count} {rows.Count}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{rows.Count}v{rows.Count}H0z"/><path d="{path}"/></svg>""";
    }
}
