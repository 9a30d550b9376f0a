using System.Text.Json.Nodes;
using Registry.Domain.Assessment;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Assessment;

/// <summary>Ten thousand answer sets, the same at each run: a failure names its seed.</summary>
public class AssessorPropertyTests
{
    private const int Sets = 10_000;
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static QuestionnaireDefinition Definition => Definitions.Current;

    [Fact]
    public void Assess_AnyAnswers_AgreesWithTheOracle() => ForEachSet((seed, _, answers) =>
    {
        var id = $"seed {seed}";
        var expected = new Oracle(answers, "2026-11-23").Score(id);

        var actual = Reference.Of(id, Assess(answers));

        Assert.Equal(expected.Count, actual.Count);
        Assert.All(expected, figure => Assert.True(
            JsonNode.DeepEquals(figure.Value, actual[figure.Key]),
            $"{id}, {figure.Key}: oracle {figure.Value?.ToJsonString()}, assessor {actual[figure.Key]?.ToJsonString()}"));
    });

    [Fact]
    public void Assess_AnswersToDisabledQuestions_ChangeNothing() => ForEachSet((seed, _, answers) =>
    {
        var result = Assess(answers);
        var open = result.EnabledQuestions.ToHashSet();
        var cleaned = answers with { Answers = answers.Answers.Where(answer => open.Contains(answer.Key)).ToDictionary() };

        Assert.True(JsonNode.DeepEquals(AssessmentJson.Write(result), AssessmentJson.Write(Assess(cleaned))), $"seed {seed}");
    });

    [Fact]
    public void Assess_BetterSafeguards_LeaveTheImpactAlone() => ForEachSet((seed, _, answers) =>
    {
        var better = new Dictionary<string, StatedValue>(answers.Answers);
        foreach (var question in Definition.Questions.Where(question => question.Scoring is Safeguard))
        {
            better[question.Id] = RandomAnswers.Leaning(question);
        }

        var before = AssessmentJson.Write(Assess(answers))["impact"];
        var after = AssessmentJson.Write(Assess(answers with { Answers = better }))["impact"];

        Assert.True(JsonNode.DeepEquals(before, after), $"seed {seed}");
    });

    [Fact]
    public void Assess_OneAnswerMadeUnknown_NeverLowersTheHighestLevel() => ForEachSet((seed, random, answers) =>
    {
        var known = Definition.Questions.Where(question => answers.Answers.ContainsKey(question.Id) && AllowsUnknown(question)).ToArray();
        if (known.Length == 0)
        {
            return;
        }

        var id = random.Pick(known).Id;
        var unknown = answers with { Answers = new Dictionary<string, StatedValue>(answers.Answers) { [id] = StatedValue.Unknown } };

        Assert.True(Assess(unknown).Impact.LevelMaximum >= Assess(answers).Impact.LevelMaximum, $"seed {seed}, {id}");
    });

    /// <summary>Whoever confirms a class does a separate act, which may lower it: taking it back is left out.</summary>
    [Fact]
    public void Assess_OneAnswerBlanked_KeepsTheOldLevelWithinReach() => ForEachSet((seed, random, answers) =>
    {
        var before = Assess(answers).Impact;
        var said = Definition.Questions.Where(question => answers.Answers.ContainsKey(question.Id) && !random.IsConfirmation(question)).ToArray();
        if (before.Level is null || said.Length == 0)
        {
            return;
        }

        var id = random.Pick(said).Id;
        var after = Assess(answers with { Answers = answers.Answers.Where(answer => answer.Key != id).ToDictionary() }).Impact;

        Assert.True(after.LevelMinimum <= before.Level && before.Level <= after.LevelMaximum, $"seed {seed}, {id}");
    });

    [Fact]
    public void Assess_MorePoints_NeverGiveALowerBand()
    {
        var levels = Enumerable.Range(0, Sets)
            .Select(seed => Assess(new RandomAnswers(Definition, seed).Next()).Impact)
            .Where(impact => impact.Floors.Count == 0 && impact.Ceilings.Count == 0)
            .OrderBy(impact => impact.PointsMaximum)
            .Select(impact => impact.LevelMaximum)
            .ToArray();

        Assert.Equal([1, 2, 3, 4], levels.Distinct());
    }

    private static bool AllowsUnknown(Question question) =>
        question.Type is AnswerType.YesPartlyNo or AnswerType.Number || question.Options.Any(option => option.Value == AnswerValue.Unknown);

    private static AssessmentResult Assess(AnswerSet answers) => Assessor.Assess(Definition, answers, Today);

    private static void ForEachSet(Action<int, RandomAnswers, AnswerSet> check) => Parallel.For(0, Sets, seed =>
    {
        var random = new RandomAnswers(Definition, seed);
        check(seed, random, random.Next());
    });
}
