namespace Registry.Web.Services;

/// <summary>How a draft names its values: <c>header.title</c> for a header field, <c>FIN-02</c> for a question.</summary>
public static class DraftPaths
{
    public const string HeaderPrefix = "header.";
    private const char SetAsideMark = '@';

    public static string Header(string fieldId) => HeaderPrefix + fieldId;

    /// <summary>Where a value is kept that the draft's questionnaire cannot hold: <c>HUM-03@1.0.0</c>, as it was said under that version.</summary>
    public static string SetAside(string path, string version) => path + SetAsideMark + version;

    public static bool IsSetAside(string path) => path.Contains(SetAsideMark);

    /// <summary>The path that a set-aside value had.</summary>
    public static string Original(string setAside) => setAside[..setAside.IndexOf(SetAsideMark, StringComparison.Ordinal)];

    /// <summary>The header field id of a path, or null when the path names a question.</summary>
    public static string? HeaderField(string path) =>
        path.StartsWith(HeaderPrefix, StringComparison.Ordinal) ? path[HeaderPrefix.Length..] : null;
}
