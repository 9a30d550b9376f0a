namespace Registry.Web;

public static partial class Links
{
    /// <summary>A notice in the formats of other registers, with what each loses.</summary>
    public static string NoticeStandards(string language, string id) => $"/{language}/notices/{id}/standards";

    public static string ApiStandards() => "/api/v1/standards";

    public static string ApiNoticeStandards(string id) => $"/api/v1/notices/{id}/standards";

    public static string ApiNoticeStandard(string id, string standard, string? format = null) =>
        $"/api/v1/notices/{id}/standards/{standard}" + (format is null ? "" : $"?format={format}");

    public static string ApiNoticeStandardReport(string id, string standard, string? language = null) =>
        $"/api/v1/notices/{id}/standards/{standard}/report" + (language is null ? "" : $"?lang={language}");
}
