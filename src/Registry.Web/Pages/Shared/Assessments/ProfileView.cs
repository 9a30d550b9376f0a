using Registry.Domain.Assessment;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Pages.Shared.Assessments;

/// <summary>The safeguard profile of a page: theme by theme down to the answers, must-haves, and what to do about weak answers.</summary>
public sealed class ProfileView(QuestionnaireDefinition definition, AssessmentResult result, SourceRows rows, string language)
{
    private readonly Dictionary<string, QuestionShare> _shares = result.Safeguards.Shares.ToDictionary(share => share.QuestionId, StringComparer.Ordinal);

    public SafeguardProfile Figures => result.Safeguards;

    /// <summary>A project's safeguards are conditions to be met before use.</summary>
    public bool IsBeforeUse => result.Mode == AssessmentMode.BeforeUse;

    /// <summary>There are indexes to draw.</summary>
    public bool IsStarted => Figures.Themes.Count > 0;

    /// <summary>What an insufficient profile leads to, at levels 3 and 4; null elsewhere.</summary>
    public string? Consequence =>
        Figures.Status == SafeguardStatus.Insufficient && result.Impact.Level >= 3 ? definition.Safeguards.Consequence.In(language) : null;

    /// <summary>Themes in which something is asked now.</summary>
    public IReadOnlyList<ThemeRow> Themes => [.. definition.Themes.Select(Theme).Where(theme => theme.Questions.Count > 0)];

    /// <summary>Must-haves of the level among the questions asked.</summary>
    public IReadOnlyList<MustHaveRow> MustHaves
    {
        get
        {
            var requirement = definition.Safeguards.Requirements.FirstOrDefault(known => known.Level == result.Impact.Level);
            return requirement is null
                ? []
                : [.. requirement.Must.Where(result.EnabledQuestions.Contains).Select(id => new MustHaveRow(Row(definition.Question(id)!), requirement.MustShare))];
        }
    }

    /// <summary>Weak answers, the most urgent first.</summary>
    public IReadOnlyList<ActionRow> Actions =>
        [.. result.WeakAnswers.Select(weak => new ActionRow(
            weak,
            rows.Of(weak.QuestionId),
            definition.Question(weak.QuestionId)!.Action.Text.In(language),
            [.. weak.Levers.Select(id => definition.Levers.Single(lever => lever.Id == id).Name.In(language))]))];

    public ProfileChart Chart(string overallLabel) => ProfileChart.Of(
        [new ChartBar(overallLabel, Figures.Overall, Figures.Required),
         .. Themes.Where(theme => theme.Index is not null).Select(theme => new ChartBar(theme.Title, theme.Index, theme.Required))]);

    private ThemeRow Theme(Theme theme) => new(
        theme.Id,
        theme.Title.In(language),
        Figures.Themes.FirstOrDefault(index => index.Theme == theme.Id)?.Index,
        Figures.RequiredPerTheme,
        [.. definition.Questions
            .Where(question => question.Theme == theme.Id && question.Scoring is Safeguard && result.EnabledQuestions.Contains(question.Id))
            .Select(Row)]);

    private SafeguardRow Row(Question question) => new(
        rows.Of(question.Id),
        ((Safeguard)question.Scoring).Weight,
        _shares.GetValueOrDefault(question.Id)?.Share,
        rows.IsAnswered(question.Id));
}
