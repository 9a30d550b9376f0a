using System.Collections.Concurrent;
using Registry.Domain.Assessment;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Assessment;

public class LevelSensitivityTests
{
    private const int Sets = 400;
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static QuestionnaireDefinition Definition => Definitions.Current;

    [Fact]
    public void Of_RandomAnswers_ClaimsOnlyChangesThatGiveTheLevelTheyName()
    {
        var wrong = new ConcurrentBag<string>();
        var claims = 0;
        Parallel.For(0, Sets, seed =>
        {
            var answers = new RandomAnswers(Definition, seed).Next();
            var level = Impact(answers).Level;
            var changes = LevelSensitivity.Of(Definition, answers, Today);
            Interlocked.Add(ref claims, changes.Count);
            foreach (var change in changes)
            {
                var after = Impact(change.ApplyTo(answers));
                if (change.Level == level || after.LevelMaximum != change.Level || (after.Level is null && after.LevelMinimum != change.Level))
                {
                    wrong.Add($"seed {seed}: {change.Source} {change.Edit} {change.Option}, claimed {change.Level}, got {after.Level}");
                }
            }
        });

        Assert.Empty(wrong);
        Assert.True(claims > Sets, $"only {claims} changes were found");
    }

    [Fact]
    public void Of_RandomAnswers_FindsEveryQuestionWhereOneOtherOptionChangesTheLevel()
    {
        var missed = new ConcurrentBag<string>();
        Parallel.For(0, Sets / 4, seed =>
        {
            var answers = new RandomAnswers(Definition, seed).Next();
            if (Assessor.Assess(Definition, answers, Today) is not { Impact.Level: { } level } result)
            {
                return;
            }

            var found = LevelSensitivity.Of(Definition, answers, Today).Select(change => change.Source).ToHashSet();
            var singles = Definition.Questions.Where(question =>
                question.Scoring is ImpactByOptions && question.Type == AnswerType.Single && result.EnabledQuestions.Contains(question.Id));
            foreach (var question in singles.Where(question => !found.Contains(question.Id)))
            {
                var options = question.Options.Where(option => option.Value != AnswerValue.Unknown)
                    .Where(option => Impact(With(answers, question.Id, option.Value)).Level is { } other && other != level);
                foreach (var option in options)
                {
                    missed.Add($"seed {seed}: {question.Id} {option.Value}");
                }
            }
        });

        Assert.Empty(missed);
    }

    [Fact]
    public void Of_AnUndeterminedLevel_IsEmpty() => Assert.Empty(LevelSensitivity.Of(Definition, AnswerSet.Empty, Today));

    [Fact]
    public void Of_AnUnknownVolume_NamesTheBandThatWouldDo()
    {
        // Points just over a band without the volume: knowing that it is small brings the level down.
        var found = Enumerable.Range(0, 2000)
            .Select(seed => new RandomAnswers(Definition, seed).Next())
            .SelectMany(answers => LevelSensitivity.Of(Definition, answers, Today))
            .First(change => change.Source == "header.volume");

        Assert.NotNull(found.Band);
        Assert.Null(found.Option);
        Assert.Equal(found.Band.From, found.Value.Value!["amount"]!.GetValue<decimal>());
    }

    private static ImpactResult Impact(AnswerSet answers) => Assessor.Assess(Definition, answers, Today).Impact;

    private static AnswerSet With(AnswerSet answers, string id, string option) =>
        answers with { Answers = new Dictionary<string, StatedValue>(answers.Answers) { [id] = new(option) } };
}
