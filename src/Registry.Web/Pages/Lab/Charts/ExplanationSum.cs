using Microsoft.Extensions.Localization;
using Registry.PollutionPeaks.Explanations;
using Registry.Web.Resources;

namespace Registry.Web.Pages.Lab.Charts;

/// <summary>The sum behind an answer: its terms, the largest first; those that have no bar of their own share one.</summary>
public static class ExplanationSum
{
    private const int Terms = 7;

    /// <param name="alertScore">An alert is given from this score on.</param>
    public static Waterfall Of(Explanation explanation, double alertScore, IStringLocalizer<LabTexts> texts, string language)
    {
        string Name(Contribution part)
        {
            var (name, value) = (LabNames.Feature(part.Feature, language), LabNames.Value(part.Feature, part.Value, language));
            return value.Length == 0 ? name : $"{name}{texts["Colon"].Value} {value}";
        }

        var shown = explanation.Contributions.Take(Terms).Select(part => (Name(part), part.Difference)).ToList();
        var rest = explanation.Contributions.Skip(Terms).ToList();
        if (rest.Count > 0)
        {
            shown.Add((texts["Day.TheOthers", rest.Count], rest.Sum(part => part.Difference)));
        }

        return Waterfall.Of((texts["Day.TypicalDay"], explanation.Baseline), shown, texts["Day.Score"], alertScore);
    }
}
