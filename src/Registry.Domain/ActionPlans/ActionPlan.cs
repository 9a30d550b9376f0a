using Registry.Domain.Assessment;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.ActionPlans;

/// <summary>What a body made of the suggestions, beside what its answers suggest now.</summary>
/// <param name="Suggestions">In order of priority.</param>
/// <param name="Items">Kept, declined and own actions.</param>
public sealed record ActionPlan(IReadOnlyList<Suggestion> Suggestions, IReadOnlyList<ActionItem> Items)
{
    /// <summary>Suggestions that nobody has kept or declined yet.</summary>
    public IEnumerable<Suggestion> Open => Suggestions.Where(suggestion => Items.All(item => item.QuestionId != suggestion.QuestionId));

    /// <summary>What the body promised, finished or not.</summary>
    public IEnumerable<ActionItem> Promised => Items.Where(item => item.Status is not (ActionStatus.Declined or ActionStatus.Suggested));

    public IEnumerable<ActionItem> Declined => Items.Where(item => item.Status == ActionStatus.Declined);

    public int Done => Counted.Count(item => item.Status == ActionStatus.Done);

    /// <summary>What progress is measured against: an action that is no longer needed counts only once it is done.</summary>
    public int Total => Counted.Count();

    private IEnumerable<ActionItem> Counted => Promised.Where(item => !IsNoLongerNeeded(item));

    /// <summary>The answer that suggested an unfinished action no longer calls for it.</summary>
    public bool IsNoLongerNeeded(ActionItem item) =>
        item.Origin == ActionOrigin.Suggested
        && item.Status != ActionStatus.Done
        && Suggestions.All(suggestion => suggestion.QuestionId != item.QuestionId);

    /// <summary>
    /// The actions that the answers call for: weak safeguards in the order of the assessment, then heavy or unknown stakes
    /// from the most points down, then what is left unanswered, the required first.
    /// </summary>
    /// <param name="evaluation">With knowledge of the level, as the assessment had it.</param>
    public static IReadOnlyList<Suggestion> Suggest(QuestionnaireDefinition definition, Evaluation evaluation, AssessmentResult assessment)
    {
        var weak = assessment.WeakAnswers
            .Select(answer => Suggestion(definition.Question(answer.QuestionId)!, SuggestWhen.ShareBelowOne, answer.MustHave));
        var stakes = assessment.Impact.Scored
            .Select(step => (Question: definition.Question(step.From.Source), step.Points, step.Maximum))
            .Where(step => step.Question?.Action.When == SuggestWhen.ImpactHalfOrUnknown
                && (step.Points * 2 >= step.Maximum || evaluation.State(step.Question.Id) == AnswerState.Unknown))
            .OrderByDescending(step => step.Points)
            .ThenBy(step => step.Question!.Action.Effort)
            .ThenBy(step => step.Question!.Id, StringComparer.Ordinal)
            .Select(step => Suggestion(step.Question!, SuggestWhen.ImpactHalfOrUnknown, mustHave: false));
        var unanswered = definition.Questions
            .Where(question => question.Action.When == SuggestWhen.Unanswered
                && evaluation.State(question.Id) is AnswerState.Blank or AnswerState.Unknown)
            .OrderByDescending(question => question.RequiredForPublication)
            .ThenBy(question => question.Action.Effort)
            .ThenBy(definition.IndexOf)
            .Select(question => Suggestion(question, SuggestWhen.Unanswered, mustHave: false));
        return [.. weak.Concat(stakes).Concat(unanswered)];
    }

    private static Suggestion Suggestion(Question question, SuggestWhen because, bool mustHave) =>
        new(question.Id, question.Action.Text, question.Action.Levers, question.Action.Effort, because, mustHave);
}
