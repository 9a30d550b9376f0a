using Registry.Domain.Questionnaire;

namespace Registry.Web.Services.Drafts;

/// <summary>What a save opened and closed on the route.</summary>
/// <param name="OpenedByLevel">Questions that the impact level opened.</param>
/// <param name="OpenedByAnswers">Questions that a given answer opened.</param>
/// <param name="Closed">Questions that are no longer asked.</param>
/// <param name="Kept">How many of the closed ones keep an answer, to be restored when they open again.</param>
public sealed record RouteChange(
    IReadOnlyList<Question> OpenedByLevel, IReadOnlyList<Question> OpenedByAnswers, IReadOnlyList<Question> Closed, int Kept)
{
    public static RouteChange Between(DraftReview before, DraftReview after)
    {
        var questions = after.Definition.Questions;
        var opened = questions.Where(question => after.Evaluation.IsEnabled(question.Id) && !before.Evaluation.IsEnabled(question.Id))
            .ToLookup(DependsOnLevel);
        Question[] closed = [.. questions.Where(question => before.Evaluation.IsEnabled(question.Id) && !after.Evaluation.IsEnabled(question.Id))];
        return new RouteChange([.. opened[true]], [.. opened[false]], closed, closed.Count(question => after.Evaluation.HasAnswer(question.Id)));
    }

    /// <summary>The questions asked because of the level, such as those of the reinforced tier.</summary>
    public static IReadOnlyList<Question> OpenByLevel(DraftReview review) =>
        [.. review.Definition.Questions.Where(question => DependsOnLevel(question) && review.Evaluation.IsEnabled(question.Id))];

    private static bool DependsOnLevel(Question question) => question.EnabledWhen.SelectMany(condition => condition.Leaves()).OfType<LevelCondition>().Any();
}
