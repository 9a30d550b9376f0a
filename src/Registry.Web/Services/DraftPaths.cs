namespace Registry.Web.Services;

/// <summary>How a draft names its values: <c>header.title</c> for a header field, <c>FIN-02</c> for a question.</summary>
public static class DraftPaths
{
    public const string HeaderPrefix = "header.";

    public static string Header(string fieldId) => HeaderPrefix + fieldId;

    /// <summary>The header field id of a path, or null when the path names a question.</summary>
    public static string? HeaderField(string path) =>
        path.StartsWith(HeaderPrefix, StringComparison.Ordinal) ? path[HeaderPrefix.Length..] : null;
}
