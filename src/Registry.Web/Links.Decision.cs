using Microsoft.AspNetCore.Http.Extensions;

namespace Registry.Web;

public static partial class Links
{
    /// <summary>What a notice tells the person who received a decision.</summary>
    public static string DecisionAbout(string language, string id) => $"{Decision(language)}/{id}";

    /// <summary>The same page with its days worked out from those given.</summary>
    public static string DecisionAbout(string language, string id, IEnumerable<KeyValuePair<string, string>> days) =>
        DecisionAbout(language, id) + new QueryBuilder(days);

    /// <summary>The one-page sheet for whoever helps a person with a decision; without a notice, the general one.</summary>
    public static string DecisionMediator(string language, string? id = null) => $"{DecisionPlace(language, id)}/mediator";

    /// <summary>A letter ready to print.</summary>
    /// <param name="id">Null where no notice exists.</param>
    /// <param name="kind"><c>explanation</c>, <c>review</c> or <c>commission</c>.</param>
    public static string DecisionLetter(string language, string? id, string kind) => $"{DecisionPlace(language, id)}/letters/{kind}";

    /// <summary>The same letter as a file to edit.</summary>
    /// <param name="format"><c>txt</c> or <c>rtf</c>.</param>
    public static string DecisionLetterFile(string language, string? id, string kind, string format) => $"{DecisionLetter(language, id, kind)}/{format}";

    private static string DecisionPlace(string language, string? id) => id is null ? Decision(language) : DecisionAbout(language, id);
}
