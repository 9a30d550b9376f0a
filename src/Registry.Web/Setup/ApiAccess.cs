using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Registry.Web.Api;

namespace Registry.Web.Setup;

/// <summary>
/// Who may read the API: pages of any site (CORS), as often as one network address may ask in a minute. It stands before kept answers, which count as well, so
/// it does no more than look up a counter.
/// </summary>
internal static class ApiAccess
{
    private static readonly PathString Api = new("/api/v1");
    private static readonly PathString Documents = new("/openapi");
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly StringValues AnyOrigin = "*";
    private static readonly StringValues ExposedHeaders = "ETag, Link, Retry-After";

    public static void UseApiAccess(this WebApplication app)
    {
        var perMinute = app.Services.GetRequiredService<IOptions<RegistryOptions>>().Value.ApiRequestsPerMinute;
        var limiter = perMinute > 0 ? Limiter(perMinute) : null;
        app.Use((context, next) =>
        {
            var path = context.Request.Path;
            var isApi = path.StartsWithSegments(Api);
            if (!isApi && !path.StartsWithSegments(Documents))
            {
                return next(context);
            }

            // As the answer starts: a fault clears what was written before it.
            context.Response.OnStarting(OpenToAnySite, context.Response);
            if (HttpMethods.IsOptions(context.Request.Method))
            {
                return AnswerPreflight(context);
            }

            return isApi && limiter is not null && Wait(limiter, context) is { } wait ? RefuseAsync(context, wait) : next(context);
        });
    }

    private static Task OpenToAnySite(object state)
    {
        var response = (HttpResponse)state;
        var headers = response.Headers;
        if (response.StatusCode >= StatusCodes.Status400BadRequest && !headers.Vary.Contains(HeaderNames.AcceptLanguage))
        {
            headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        }

        headers.AccessControlAllowOrigin = AnyOrigin;
        headers.AccessControlExposeHeaders = ExposedHeaders;
        return Task.CompletedTask;
    }

    private static PartitionedRateLimiter<HttpContext> Limiter(int perMinute) => PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
        RateLimitPartition.GetFixedWindowLimiter(
            Subscriber(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = Window }));

    /// <summary>The address; of an IPv6 address the first 64 bits, since one subscriber holds all the others.</summary>
    private static IPAddress Subscriber(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 })
        {
            return address ?? IPAddress.None;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        bytes[8..].Clear();
        return new IPAddress(bytes);
    }

    /// <returns>How long to wait; null where the request may go on.</returns>
    private static TimeSpan? Wait(PartitionedRateLimiter<HttpContext> limiter, HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window;
    }

    private static Task RefuseAsync(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = "no-store";
        LanguageSetup.Speak(RequestLanguage.OfProgram(context.Request));
        return ApiProblems.TooManyRequests(wait).ExecuteAsync(context);
    }

    /// <summary>Other sites may read; they may not write, since a token belongs in no page.</summary>
    private static Task AnswerPreflight(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowMethods = "GET, HEAD";
        headers.AccessControlAllowHeaders = "Accept, If-None-Match";
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
