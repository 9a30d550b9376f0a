using System.Globalization;

namespace Registry.Web;

public static partial class Links
{
    /// <summary>A page of the lab besides the day: <c>models</c>, <c>threshold</c>, <c>mistakes</c>, <c>shapes</c> or <c>data</c>.</summary>
    public static string LabPage(string language, string page) => $"{PollutionPeaksLab(language)}/{page}";

    /// <summary>Where a person sends data of their own and finds the lab made of them.</summary>
    public static string OwnLab(string language) => $"{Workspace(language)}/lab";

    /// <param name="page">As of the lab that everybody sees; <c>day</c> for its first.</param>
    public static string OwnLabPage(string language, string page) => $"{OwnLab(language)}/{page}";

    /// <summary>A draft notice from the card of a model.</summary>
    public static string DeclareModel(string language, bool isOwn) => OwnLabPage(language, "declare") + (isOwn ? "?own=true" : "");

    /// <param name="minutes">Length of the path that is followed; null for the longest.</param>
    public static string LearnStep(string language, string step, int? minutes = null) => $"{Learn(language)}/{step}{OnPath(minutes)}";

    /// <summary>The sheet of a step, to print.</summary>
    public static string LearnHandout(string language, string step) => $"{Learn(language)}/{step}/handout";

    /// <summary>The sheet of a step, as a document to edit.</summary>
    public static string LearnHandoutDocument(string language, string step) => $"{Learn(language)}/{step}/handout.rtf";

    public static string LearnFacilitator(string language) => $"{Learn(language)}/facilitator";

    private static string OnPath(int? minutes) => minutes is { } length ? $"?path={length.ToString(CultureInfo.InvariantCulture)}" : "";
}
