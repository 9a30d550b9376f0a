using Microsoft.Extensions.Localization;
using Registry.PollutionPeaks.Explanations;
using Registry.Web.Resources;

namespace Registry.Web.Pages.Lab.Charts;

/// <summary>The sum behind an answer: its terms, the largest first; those that have no bar of their own share one.</summary>
public static class ExplanationSum
{
    private const int Terms = 7;

    public static Waterfall Of(Explanation explanation, IStringLocalizer<LabTexts> texts, string language)
    {
        string Name(Contribution part) => $"{LabNames.Feature(part.Feature, language)}{texts["Colon"].Value} {LabNames.Value(part.Feature, part.Value, language)}";
        var shown = explanation.Contributions.Take(Terms).Select(part => (Name(part), part.Difference)).ToList();
        var rest = explanation.Contributions.Skip(Terms).ToList();
        if (rest.Count > 0)
        {
            shown.Add((texts["Day.TheOthers", rest.Count], rest.Sum(part => part.Difference)));
        }

        return Waterfall.Of((texts["Day.TypicalDay"], explanation.Baseline), shown, texts["Day.Score"]);
    }
}
