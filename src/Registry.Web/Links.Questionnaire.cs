namespace Registry.Web;

public static partial class Links
{
    /// <summary>Moves a draft to the newest version of the questionnaire.</summary>
    public static string DraftQuestionnaire(string language, string noticeId) => $"/{language}/workspace/notices/{noticeId}/questionnaire";
}
