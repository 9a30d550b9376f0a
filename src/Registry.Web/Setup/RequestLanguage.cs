namespace Registry.Web.Setup;

/// <summary>The language of a request: the one in its path, else the one its reader prefers.</summary>
public static class RequestLanguage
{
    public const string French = "fr";
    public const string English = "en";

    /// <summary>The language that the path begins with; null for the addresses of machines and for the root.</summary>
    public static string? InPath(PathString path) => path.Value?.Split('/', 3) is ["", (French or English) and var language, ..] ? language : null;

    /// <summary>The one that the address asks for as <c>lang</c>; French where it asks for none, since the same address must give everybody the same.</summary>
    public static string Asked(HttpRequest request) => request.Query["lang"] == English ? English : French;

    /// <summary>The one that the address asks for as <c>lang</c>, else the one its reader prefers.</summary>
    public static string AskedOrPreferred(HttpRequest request) => request.Query["lang"].ToString() is French or English ? request.Query["lang"].ToString() : Preferred(request);

    /// <summary>Of a refusal of the API: programs that ask for no language read English, which the documentation is in.</summary>
    public static string OfProgram(HttpRequest request) => request.Headers.AcceptLanguage.Count > 0 ? Preferred(request) : English;

    /// <summary>By Accept-Language (RFC 9110, section 12.5.4): French where nothing is asked, English where another language is.</summary>
    public static string Preferred(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality is null or > 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant())
            .ToList();
        return wanted.FirstOrDefault(language => language is French or English) ?? (wanted.Count == 0 ? French : English);
    }
}
