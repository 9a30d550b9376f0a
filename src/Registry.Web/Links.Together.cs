using Registry.Web.Persistence;

namespace Registry.Web;

public static partial class Links
{
    public static string Together(string language, string noticeId) => $"/{language}/workspace/notices/{noticeId}/together";

    public static string TogetherTheme(string language, string noticeId, string theme) =>
        $"/{language}/workspace/notices/{noticeId}/together/themes/{Uri.EscapeDataString(theme)}";

    public static string PreviewLinks(string language, string noticeId) => $"/{language}/workspace/notices/{noticeId}/together/preview";

    public static string Comments(string language, string noticeId, string question) =>
        $"/{language}/workspace/notices/{noticeId}/comments/{Uri.EscapeDataString(question)}";

    /// <summary>The whole questionnaire to print, or one theme of it; blank without the current answers.</summary>
    public static string PrintDraft(string language, string noticeId, string? theme = null, bool blank = false) =>
        $"/{language}/workspace/notices/{noticeId}/print"
        + (theme is null ? "" : "?theme=" + Uri.EscapeDataString(theme)) + (blank ? (theme is null ? "?" : "&") + "blank=true" : "");

    public static string Shared(string language, LinkPurpose purpose, string token) =>
        purpose == LinkPurpose.Preview ? $"/{language}/preview/{token}" : $"/{language}/invited/{token}";

    public static string InvitedComments(string language, string token, string question) =>
        $"/{language}/invited/{token}/comments/{Uri.EscapeDataString(question)}";
}
