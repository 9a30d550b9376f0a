using System.Text.Json.Nodes;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Assessment;

/// <summary>
/// Points, floors and ceilings. An unknown and a blank count at their cheapest for the lowest level and at their dearest for the highest,
/// so that not knowing is never cheaper than the truth.
/// </summary>
internal static class ImpactScoring
{
    /// <param name="evaluation">Without knowledge of the level: no question that gives points depends on it.</param>
    public static ImpactResult Score(Evaluation evaluation)
    {
        var model = evaluation.Definition.Impact;
        Count[] counts = [.. Counts(evaluation).Where(count => count.State != AnswerState.Off)];
        var minimum = counts.Sum(count => count.Points.Minimum);
        var maximum = counts.Sum(count => count.Points.Maximum);
        var floors = Holding(evaluation, model.Floors);
        var ceilings = Holding(evaluation, model.Ceilings);
        var levelMinimum = Level(model, minimum, floors.Where(f => f.Certain), ceilings);
        var levelMaximum = Level(model, maximum, floors, ceilings.Where(c => c.Certain));
        string[] undetermined = [.. Undetermined(evaluation, counts)];
        var determined = undetermined.Length == 0;
        return new ImpactResult(
            determined ? maximum : null,
            minimum,
            maximum,
            determined ? levelMaximum : null,
            levelMinimum,
            levelMaximum,
            undetermined,
            [.. counts.Where(count => count.State is AnswerState.Given or AnswerState.Unknown).Select(count => count.Step)],
            ceilings,
            floors);
    }

    /// <summary>The highest of the floors, and of what the points give once the ceilings hold it down: floors win over ceilings.</summary>
    private static int Level(ImpactModel model, decimal points, IEnumerable<RuleStep> floors, IEnumerable<RuleStep> ceilings)
    {
        var heldDown = ceilings.Select(ceiling => ceiling.Level).Append(model.Band(points)).Min();
        return floors.Select(floor => floor.Level).Append(heldDown).Max();
    }

    /// <summary>The level that points give by themselves.</summary>
    public static int Band(this ImpactModel model, decimal points) => model.Bands.Last(band => band.From <= points).Level;

    private static IEnumerable<Count> Counts(Evaluation evaluation)
    {
        var fields = evaluation.Definition.Header
            .Where(field => field.Scoring is ImpactByBands)
            .Select(field => CountField(evaluation, field, (ImpactByBands)field.Scoring!));
        var questions = evaluation.Definition.Questions
            .Where(question => question.Scoring is ImpactByOptions)
            .Select(question => CountQuestion(evaluation, question, (ImpactByOptions)question.Scoring));
        return fields.Concat(questions);
    }

    private static Count CountField(Evaluation evaluation, Field field, ImpactByBands scoring)
    {
        var number = evaluation.Header($"{field.Id}.{scoring.Reads}")?.Number;
        var filled = evaluation.Answers.IsFilled(field);
        var state = number is not null ? AnswerState.Given : filled ? AnswerState.Unknown : AnswerState.Blank;
        var points = number is null ? ImpactPoints.Range(scoring) : ImpactPoints.Of(scoring, number.Value);
        JsonNode? answer = number is null
            ? AnswerValue.Unknown
            : evaluation.Answers.Header[field.Id].Value![scoring.Reads]!.DeepClone();
        return new Count(state, points, scoring.Dimension, scoring.Maximum, new PathAnswer(PathSource.Header(field.Id), answer));
    }

    private static Count CountQuestion(Evaluation evaluation, Question question, ImpactByOptions scoring)
    {
        var state = evaluation.State(question.Id);
        var points = state == AnswerState.Given
            ? ImpactPoints.Of(question, scoring, evaluation.Value(question.Id)!)
            : ImpactPoints.Range(question, scoring);
        return new Count(state, points, scoring.Dimension, scoring.Maximum, PathSource.Answer(evaluation, question));
    }

    private static IEnumerable<string> Undetermined(Evaluation evaluation, Count[] counts)
    {
        var inputs = evaluation.Definition.Derived.Where(derived => evaluation.Confirmed(derived) is null).SelectMany(derived => derived.Inputs);
        return counts.Where(count => IsMissing(count.State)).Select(count => count.From.Source)
            .Concat(inputs.Where(id => IsMissing(evaluation.State(id))))
            .Distinct();
    }

    private static bool IsMissing(AnswerState state) => state is AnswerState.Blank or AnswerState.Pending;

    private static RuleStep[] Holding(Evaluation evaluation, IReadOnlyList<LevelRule> rules) =>
        [.. from rule in rules
            let truth = evaluation.All(rule.All)
            where truth != Truth.False
            select new RuleStep(rule.Id, rule.Level, truth == Truth.True, [.. rule.All.SelectMany(condition => Because(evaluation, condition))])];

    private static IEnumerable<PathAnswer> Because(Evaluation evaluation, Condition condition) => condition switch
    {
        AllConditions all => all.Parts.SelectMany(part => Because(evaluation, part)),
        AnyCondition any => any.Parts.SelectMany(part => Because(evaluation, part)),
        AnswerCondition answer => [PathSource.Answer(evaluation, evaluation.Definition.Question(answer.QuestionId)!)],
        DerivedCondition derived => [PathSource.Class(evaluation, evaluation.Definition.Derived.Single(d => d.Id == derived.DerivedId))],
        HeaderCondition header => [PathSource.HeaderValue(evaluation, header.Path)],
        _ => [],
    };

    private sealed record Count(AnswerState State, PointRange Points, string Dimension, decimal Maximum, PathAnswer From)
    {
        public PointStep Step => new(From, Dimension, Points.Maximum, Points.Minimum, Maximum);
    }
}
