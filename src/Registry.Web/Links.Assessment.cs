using Microsoft.AspNetCore.Http.Extensions;

namespace Registry.Web;

public static partial class Links
{
    public static string Assessment(string language, string noticeId) => $"/{language}/workspace/notices/{noticeId}/assessment";

    /// <summary>The assessment with other answers tried beside the stored ones.</summary>
    /// <param name="tried">Parameters of the form "what if".</param>
    public static string AssessmentTrial(string language, string noticeId, IEnumerable<KeyValuePair<string, string>> tried) =>
        Assessment(language, noticeId) + new QueryBuilder(tried) + "#what-if";
}
