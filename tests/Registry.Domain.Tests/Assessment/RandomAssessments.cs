using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Registry.Domain.Assessment;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Assessment;

/// <summary>Assesses ten thousand answer sets once, the same at each run, and notes what breaks a rule. A note names its seed.</summary>
public sealed class RandomAssessments
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly ConcurrentBag<string> _unlikeTheOracle = [];
    private readonly ConcurrentBag<string> _changedByDisabled = [];
    private readonly ConcurrentBag<string> _impactMovedBySafeguards = [];
    private readonly ConcurrentBag<string> _loweredByUnknown = [];
    private readonly ConcurrentBag<string> _outOfReachOnceBlank = [];
    private readonly ConcurrentBag<ImpactResult> _impacts = [];

    public RandomAssessments() => Parallel.For(0, Sets, Check);

    public static int Sets => 10_000;

    public IEnumerable<string> UnlikeTheOracle => _unlikeTheOracle;

    public IEnumerable<string> ChangedByDisabledAnswers => _changedByDisabled;

    public IEnumerable<string> ImpactMovedBySafeguards => _impactMovedBySafeguards;

    public IEnumerable<string> LoweredByAnUnknown => _loweredByUnknown;

    public IEnumerable<string> OutOfReachOnceBlank => _outOfReachOnceBlank;

    public IReadOnlyCollection<ImpactResult> Impacts => _impacts;

    private static QuestionnaireDefinition Definition => Definitions.Current;

    private void Check(int seed)
    {
        var random = new RandomAnswers(Definition, seed);
        var answers = random.Next();
        var result = Assess(answers);
        _impacts.Add(result.Impact);
        CompareWithTheOracle(seed, answers, result);
        DropDisabledAnswers(seed, answers, result);
        ImproveSafeguards(seed, answers, result);
        ForgetOneAnswer(seed, random, answers, result.Impact);
        BlankOneAnswer(seed, random, answers, result.Impact);
    }

    private void CompareWithTheOracle(int seed, AnswerSet answers, AssessmentResult result)
    {
        var expected = new Oracle(answers, "2026-11-23").Score($"{seed}");
        var actual = Reference.Of($"{seed}", result);
        var figures = expected.Select(figure => figure.Key).Union(actual.Select(figure => figure.Key));
        foreach (var figure in figures.Where(figure => !JsonNode.DeepEquals(expected[figure], actual[figure])))
        {
            _unlikeTheOracle.Add($"seed {seed}, {figure}: oracle {expected[figure]?.ToJsonString()}, assessor {actual[figure]?.ToJsonString()}");
        }
    }

    private void DropDisabledAnswers(int seed, AnswerSet answers, AssessmentResult result)
    {
        var enabled = result.EnabledQuestions.ToHashSet();
        var cleaned = answers with { Answers = answers.Answers.Where(answer => enabled.Contains(answer.Key)).ToDictionary() };
        if (!JsonNode.DeepEquals(AssessmentJson.Write(result), AssessmentJson.Write(Assess(cleaned))))
        {
            _changedByDisabled.Add($"seed {seed}");
        }
    }

    private void ImproveSafeguards(int seed, AnswerSet answers, AssessmentResult result)
    {
        var better = new Dictionary<string, StatedValue>(answers.Answers);
        foreach (var question in Definition.Questions.Where(question => question.Scoring is Safeguard))
        {
            better[question.Id] = RandomAnswers.Leaning(question);
        }

        var after = Assess(answers with { Answers = better });
        if (Figures(after.Impact) != Figures(result.Impact))
        {
            _impactMovedBySafeguards.Add($"seed {seed}");
        }
    }

    private void ForgetOneAnswer(int seed, RandomAnswers random, AnswerSet answers, ImpactResult before)
    {
        var known = Definition.Questions.Where(question => answers.Answers.ContainsKey(question.Id) && AllowsUnknown(question)).ToArray();
        if (known.Length > 0 && random.Pick(known).Id is var id
            && Assess(answers with { Answers = new Dictionary<string, StatedValue>(answers.Answers) { [id] = StatedValue.Unknown } }).Impact.LevelMaximum < before.LevelMaximum)
        {
            _loweredByUnknown.Add($"seed {seed}, {id}");
        }
    }

    /// <summary>Whoever confirms a class does a separate act, which may lower it: taking it back is left out.</summary>
    private void BlankOneAnswer(int seed, RandomAnswers random, AnswerSet answers, ImpactResult before)
    {
        var said = Definition.Questions.Where(question => answers.Answers.ContainsKey(question.Id) && !random.IsConfirmation(question)).ToArray();
        if (before.Level is not { } level || said.Length == 0)
        {
            return;
        }

        var id = random.Pick(said).Id;
        var after = Assess(answers with { Answers = answers.Answers.Where(answer => answer.Key != id).ToDictionary() }).Impact;
        if (level < after.LevelMinimum || level > after.LevelMaximum)
        {
            _outOfReachOnceBlank.Add($"seed {seed}, {id}");
        }
    }

    private static string Figures(ImpactResult impact) =>
        $"{impact.PointsMinimum}-{impact.PointsMaximum} {impact.LevelMinimum}-{impact.Level}-{impact.LevelMaximum} "
        + string.Join(',', impact.Undetermined.Concat(impact.Floors.Concat(impact.Ceilings).Select(rule => $"{rule.RuleId} {rule.Certain}")));

    private static bool AllowsUnknown(Question question) =>
        question.Type is AnswerType.YesPartlyNo or AnswerType.Number || question.Options.Any(option => option.Value == AnswerValue.Unknown);

    private static AssessmentResult Assess(AnswerSet answers) => Assessor.Assess(Definition, answers, Today);
}
