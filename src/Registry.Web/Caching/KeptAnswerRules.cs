using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Registry.Domain.Search;
using Registry.Web.Api.Parameters;
using Registry.Web.Setup;

namespace Registry.Web.Caching;

/// <summary>Which requests may be answered from what is kept, and which answers may be kept.</summary>
internal sealed class KeptAnswerRules(IOptions<RegistryOptions> options)
{
    private const int LongestQuery = 1_024;

    private readonly string _session = SessionCookies.Session(options.Value);
    private readonly string _message = SessionCookies.Message(options.Value);

    /// <summary>
    /// Query parameters that pages answer to. An address with any other is answered afresh each time, since pages repeat the query in links: nobody can
    /// put words into a page that others see, nor fill the memory with addresses that differ in nothing.
    /// </summary>
    private static readonly HashSet<string> KnownParameters = new(
        [
            .. SearchRequest.FilterNames, SearchRequest.Since, "q", "place", "wider", "spelling", "sort", "page", "cursor", "from", "to", "id", "same", "month",
            "code", "received", "asked", "kind", "author", "product",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Read by somebody who has not signed in and who has no message waiting.</summary>
    public bool IsFromAnybody(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.QueryString.Value is null or { Length: <= LongestQuery }
        && request.Headers.Authorization.Count == 0
        && (request.Headers.Cookie.Count == 0 || !(request.Cookies.ContainsKey(_session) || request.Cookies.ContainsKey(_message)));

    /// <summary>An endpoint of the API refuses what it does not take by itself.</summary>
    public static bool HasKnownParameters(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<TakenParameters>() is not null || context.Request.Query.Keys.All(KnownParameters.Contains);

    /// <summary>Whole, for everybody, and without a wish of its own: what sets a cookie or says how it may be stored is left alone.</summary>
    public static bool MayKeep(HttpContext context) =>
        context.Response is { StatusCode: StatusCodes.Status200OK, HasStarted: false } response
        && context.User.Identity?.IsAuthenticated != true
        && StringValues.IsNullOrEmpty(response.Headers.SetCookie)
        && StringValues.IsNullOrEmpty(response.Headers.CacheControl)
        && StringValues.IsNullOrEmpty(response.Headers.Vary)
        && StringValues.IsNullOrEmpty(response.Headers.ContentEncoding);
}
