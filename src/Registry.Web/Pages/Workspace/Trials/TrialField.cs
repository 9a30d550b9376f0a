using Registry.Domain.Assessment;
using Registry.Domain.Questionnaire;
using Registry.Web.Pages.Shared;
using Registry.Web.Pages.Shared.Assessments;
using Registry.Web.Pages.Workspace.Forms;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Pages.Workspace.Trials;

/// <summary>One question of the form "what if".</summary>
/// <param name="Options">None for a number.</param>
/// <param name="Now">The stored answer in words.</param>
/// <param name="Tried">What the form shows as chosen; empty: as now.</param>
public sealed record TrialField(string Source, string Label, bool Many, IReadOnlyList<Option> Options, string Now, IReadOnlyList<string> Tried)
{
    public string Name => AnswerTrial.Name(Source);

    public string Id => FormNames.Id(Name);

    public bool IsNumber => Options.Count == 0;

    /// <summary>The questions behind the level that are asked now or would be with the tried answers.</summary>
    public static IReadOnlyList<TrialField> For(DraftReview review, DraftReview trial, AnswerTrial tried, SourceRows rows, string language)
    {
        var numbers = review.Definition.Header.Where(field => field.Scoring is ImpactByBands).Select(field =>
        {
            var source = DraftPaths.Header(field.Id);
            var amount = review.Evaluation.Header($"{field.Id}.{((ImpactByBands)field.Scoring!).Reads}")?.Number;
            return new TrialField(source, field.Label.In(language), false, [], amount is { } number ? Wording.Decimal(number) : "–", tried.Tried.GetValueOrDefault(source) ?? []);
        });
        var questions = LevelSensitivity.Questions(review.Definition)
            .Where(question => review.Evaluation.IsEnabled(question.Id) || trial.Evaluation.IsEnabled(question.Id))
            .Select(question => new TrialField(
                question.Id,
                question.Text.In(language),
                question.Type == AnswerType.Multiple,
                question.Options,
                rows.Of(question.Id).Answer,
                tried.Tried.GetValueOrDefault(question.Id) ?? []));
        return [.. numbers.Concat(questions)];
    }
}
