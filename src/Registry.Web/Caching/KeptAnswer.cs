using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Registry.Web.Caching;

/// <summary>A whole answer, ready to be sent: its bytes are compressed already.</summary>
internal sealed class KeptAnswer
{
    /// <summary>Browsers and proxies ask again after a minute, and then mostly learn that nothing changed.</summary>
    private static readonly StringValues Freshness = "public, max-age=60, must-revalidate";

    /// <summary>Who is signed in gets another page.</summary>
    private static readonly StringValues Varying = "Accept-Encoding, Cookie";

    private readonly Endpoint? _endpoint;
    private readonly byte[] _body;
    private readonly string? _encoding;
    private readonly string _tag;
    private readonly KeyValuePair<string, StringValues>[] _headers;

    /// <param name="endpoint">What answered; its metadata decide on other headers.</param>
    /// <param name="headers">What the endpoint wrote, such as the content type.</param>
    public KeptAnswer(Endpoint? endpoint, IEnumerable<KeyValuePair<string, StringValues>> headers, byte[] content, AnswerEncoding encoding)
    {
        _endpoint = endpoint;
        _headers = [.. headers];
        _body = AnswerEncodings.Encode(content, encoding);
        _encoding = AnswerEncodings.Name(encoding);
        // A strong tag names these very bytes, so each encoding has its own (RFC 9110, section 8.8.3.3).
        _tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}{(_encoding is null ? "" : "-" + _encoding)}\"";
    }

    public int Size => _body.Length;

    /// <summary>Sends the answer, or only that the client's copy is still right.</summary>
    public Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        context.SetEndpoint(_endpoint);
        response.Headers.ETag = _tag;
        response.Headers.CacheControl = Freshness;
        response.Headers.Vary = Varying;
        if (IsKnownTo(context.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        foreach (var (name, value) in _headers)
        {
            response.Headers[name] = value;
        }

        if (_encoding is not null)
        {
            response.Headers.ContentEncoding = _encoding;
        }

        response.ContentLength = _body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(_body, context.RequestAborted).AsTask();
    }

    private bool IsKnownTo(HttpRequest request)
    {
        var asked = request.Headers.IfNoneMatch;
        if (asked.Count == 0)
        {
            return false;
        }

        return asked == _tag
            || (EntityTagHeaderValue.TryParseList(asked, out var tags)
                && tags.Any(tag => tag.Tag == "*" || tag.Tag == _tag));
    }
}
