namespace Registry.Web;

public static partial class Links
{
    /// <summary>The page about the API; it speaks the reader's language unless one is asked for.</summary>
    public static string ApiDocumentation(string? language = null) => language is null ? "/api" : $"/api?lang={language}";

    public static string OpenApi() => "/openapi/v1.json";

    public static string ApiQuestionnaire() => "/api/v1/questionnaire";

    /// <summary>The draft that a body writes by program, known by its own name for it.</summary>
    public static string ApiDraft(string bodySlug, string sourceId) => $"/api/v1/bodies/{bodySlug}/drafts/{Uri.EscapeDataString(sourceId)}";

    /// <summary>API tokens of a body.</summary>
    public static string ApiTokens(string language, string bodySlug) => $"/{language}/workspace/bodies/{bodySlug}/tokens";
}
