using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Registry.Web;

public static partial class Links
{
    /// <summary>A day in the lab, with what is supposed of it.</summary>
    /// <param name="parameters">As the page reads them: <c>date</c>, <c>station</c>, and the supposed values.</param>
    public static string LabDay(string language, IEnumerable<KeyValuePair<string, string>> parameters) =>
        PollutionPeaksLab(language) + new QueryBuilder(parameters);

    /// <summary>A page of the lab besides the day: <c>models</c>, <c>threshold</c>, <c>mistakes</c>, <c>shapes</c> or <c>data</c>.</summary>
    public static string LabPage(string language, string page) => $"{PollutionPeaksLab(language)}/{page}";

    /// <summary>The lab where every missed peak is worth this many false alarms.</summary>
    public static string LabThreshold(string language, double cost) =>
        $"{LabPage(language, "threshold")}?cost={cost.ToString(CultureInfo.InvariantCulture)}";

    /// <param name="minutes">Length of the path that is followed; null for the longest.</param>
    public static string LearnStep(string language, string step, int? minutes = null) => $"{Learn(language)}/{step}{OnPath(minutes)}";

    /// <summary>The sheet of a step, to print.</summary>
    public static string LearnHandout(string language, string step) => $"{Learn(language)}/{step}/handout";

    /// <summary>The sheet of a step, as a document to edit.</summary>
    public static string LearnHandoutDocument(string language, string step) => $"{Learn(language)}/{step}/handout.odt";

    public static string LearnFacilitator(string language) => $"{Learn(language)}/facilitator";

    private static string OnPath(int? minutes) => minutes is { } length ? $"?path={length.ToString(CultureInfo.InvariantCulture)}" : "";
}
