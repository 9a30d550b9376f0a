namespace Registry.Domain.Questionnaire;

/// <summary>One question of the route.</summary>
public sealed record Step(Question Question, AnswerState State)
{
    /// <summary>Something was said, "I don't know" included.</summary>
    public bool IsAnswered => State is AnswerState.Unknown or AnswerState.Given;
}

/// <summary>How far one part of the route has come.</summary>
/// <param name="Minutes">Planned time for what is left, rounded up; 0 when nothing is.</param>
public sealed record Progress(int Answered, int Total, int Minutes)
{
    public bool IsComplete => Answered == Total;
}

/// <summary>
/// The questions that a notice is asked, in order: essential ones by their order, easy first, then standard and reinforced ones theme by theme.
/// Depends on the definition, the answers and the level only; not on the order in which answers came.
/// </summary>
public sealed class Route
{
    private Route(Evaluation evaluation, IReadOnlyList<Step> steps, IReadOnlyList<Question> orphans)
    {
        Evaluation = evaluation;
        Steps = steps;
        Orphans = orphans;
    }

    public Evaluation Evaluation { get; }

    public IReadOnlyList<Step> Steps { get; }

    /// <summary>Questions that are hidden or pending while an answer is kept for them.</summary>
    public IReadOnlyList<Question> Orphans { get; }

    public static Route For(Evaluation evaluation)
    {
        var ordered = evaluation.Definition.Questions.OrderBy(q => q.Order ?? int.MaxValue).ToList();
        return new Route(
            evaluation,
            [.. ordered.Where(q => evaluation.IsEnabled(q.Id)).Select(q => new Step(q, evaluation.State(q.Id)))],
            [.. ordered.Where(q => !evaluation.IsEnabled(q.Id) && evaluation.HasAnswer(q.Id))]);
    }

    /// <summary>The step of this question, or null when it is not asked.</summary>
    public Step? Find(string questionId) => Steps.FirstOrDefault(s => s.Question.Id == questionId);

    /// <summary>
    /// The step after this question; null at the end. After a question that is not asked (any more), the next one in the order of the route.
    /// </summary>
    public Step? Next(string questionId)
    {
        var place = Place(questionId);
        return Steps.FirstOrDefault(s => Place(s.Question).CompareTo(place) > 0);
    }

    /// <summary>The step before this question; null at the start.</summary>
    public Step? Previous(string questionId)
    {
        var place = Place(questionId);
        return Steps.LastOrDefault(s => Place(s.Question).CompareTo(place) < 0);
    }

    public Step? FirstUnanswered(Tier tier) => Steps.FirstOrDefault(s => s.Question.Tier == tier && !s.IsAnswered);

    public Progress Of(Tier tier) => Measure(Steps.Where(s => s.Question.Tier == tier));

    /// <summary>The theme's standard and reinforced questions; its essential ones count in their tier.</summary>
    public Progress Of(Theme theme) => Measure(OfTheme(theme));

    public IEnumerable<Step> OfTheme(Theme theme) => Steps.Where(s => s.Question.Theme == theme.Id && s.Question.Tier != Tier.Essential);

    private static Progress Measure(IEnumerable<Step> steps)
    {
        var all = steps.ToList();
        var left = all.Where(s => !s.IsAnswered).Sum(s => s.Question.Seconds);
        return new Progress(all.Count(s => s.IsAnswered), all.Count, (left + 59) / 60);
    }

    private (int Order, int Index) Place(string questionId) =>
        Place(Evaluation.Definition.Question(questionId) ?? throw new ArgumentException($"no question {questionId}", nameof(questionId)));

    private (int Order, int Index) Place(Question question) =>
        (question.Order ?? int.MaxValue, question.Order is null ? Evaluation.Definition.IndexOf(question) : 0);
}
