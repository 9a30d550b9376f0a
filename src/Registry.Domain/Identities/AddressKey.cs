namespace Registry.Domain.Identities;

/// <summary>A web address without what does not change where it leads.</summary>
public static class AddressKey
{
    private static readonly string[] TrackingPrefixes = ["utm_", "mtm_", "pk_"];
    private static readonly string[] TrackingNames = ["fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "xtor", "at_medium", "at_campaign"];

    /// <summary>
    /// Host and path without scheme, <c>www.</c>, the default port, a slash at the end, fragment and tracking parameters; the host in lower
    /// case, the other parameters in order. The case of the path stays: servers tell it apart.
    /// </summary>
    /// <returns>Null for what is no <c>http</c> or <c>https</c> address.</returns>
    public static string? Of(string? address)
    {
        if (!Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            return null;
        }

        var host = uri.IdnHost.ToLowerInvariant().TrimEnd('.');
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var port = uri.IsDefaultPort || uri.Port is 80 or 443 ? "" : $":{uri.Port}";
        return host + port + uri.AbsolutePath.TrimEnd('/') + Query(uri.Query);
    }

    /// <summary>The address names a site, not something on it.</summary>
    public static bool IsSite(string key) => !key.Contains('/', StringComparison.Ordinal) && !key.Contains('?', StringComparison.Ordinal);

    private static string Query(string query)
    {
        var kept = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(parameter => !IsTracking(parameter.Split('=')[0].ToLowerInvariant()))
            .Order(StringComparer.Ordinal)
            .ToList();
        return kept.Count == 0 ? "" : "?" + string.Join('&', kept);
    }

    private static bool IsTracking(string name) =>
        TrackingNames.Contains(name) || TrackingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
