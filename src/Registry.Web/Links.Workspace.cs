using Registry.Domain.Publication;

namespace Registry.Web;

public static partial class Links
{
    public static string Workspace(string language) => $"/{language}/workspace";

    public static string NewNotice(string language, string? bodySlug = null) =>
        $"/{language}/workspace/notices/new" + (bodySlug is null ? "" : $"?body={Uri.EscapeDataString(bodySlug)}");

    public static string Draft(string language, string noticeId) => $"/{language}/workspace/notices/{noticeId}";

    public static string DraftScreen(string language, string noticeId, string screen, bool fromCheck = false) =>
        $"/{language}/workspace/notices/{noticeId}/screens/{Uri.EscapeDataString(screen)}" + (fromCheck ? "?from=check" : "");

    public static string DraftCheck(string language, string noticeId) => $"/{language}/workspace/notices/{noticeId}/check";

    public static string DraftAct(string language, string noticeId, PublicationAct act) =>
        $"/{language}/workspace/notices/{noticeId}/acts/{act.ToString().ToLowerInvariant()}";
}
