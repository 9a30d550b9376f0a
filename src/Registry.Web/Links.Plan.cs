namespace Registry.Web;

public static partial class Links
{
    public static string Plan(string language, string noticeId) => $"/{language}/workspace/notices/{noticeId}/plan";

    public static string PlanAction(string language, string noticeId, Guid action) => $"{Plan(language, noticeId)}/actions/{action}";

    public static string NewPlanAction(string language, string noticeId) => $"{Plan(language, noticeId)}/actions/new";

    /// <param name="format"><c>csv</c> or <c>ics</c>.</param>
    public static string PlanExport(string language, string noticeId, string format) => $"{Plan(language, noticeId)}/export.{format}";

    /// <param name="lever">Id of a lever; null for all of them.</param>
    public static string BodyActions(string language, string bodySlug, string? lever = null) =>
        $"/{language}/workspace/bodies/{bodySlug}/actions" + (lever is null ? "" : $"?lever={Uri.EscapeDataString(lever)}");

    public static string Evidence(string language, string noticeId) => $"/{language}/workspace/notices/{noticeId}/evidence";

    public static string AnswerEvidence(string language, string noticeId, string questionId) => $"{Evidence(language, noticeId)}/{questionId}";
}
