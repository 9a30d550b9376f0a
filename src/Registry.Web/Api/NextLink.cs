using Microsoft.AspNetCore.Http.Extensions;

namespace Registry.Web.Api;

/// <summary>The address of the following page as a <c>Link</c> header (RFC 8288).</summary>
internal static class NextLink
{
    /// <param name="cursor">Of the following page; null on the last one.</param>
    /// <param name="publicUrl">Public address of the instance, without a slash at its end.</param>
    public static void Write(HttpContext context, string? cursor, string publicUrl)
    {
        if (cursor is null)
        {
            return;
        }

        var query = new QueryBuilder(context.Request.Query
            .Where(pair => !pair.Key.Equals("cursor", StringComparison.OrdinalIgnoreCase) && !pair.Key.Equals("page", StringComparison.OrdinalIgnoreCase))
            .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? ""))))
        {
            { "cursor", cursor },
        };
        context.Response.Headers.Link = $"<{publicUrl}{context.Request.Path.ToUriComponent()}{query}>; rel=\"next\"";
    }
}
