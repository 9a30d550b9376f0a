using CsCheck;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Questionnaire;

public class RouteTests
{
    private static readonly QuestionnaireDefinition Definition = Definitions.Current;

    /// <summary>Any answers to the choices, blanks included, and any knowledge of the level.</summary>
    private static readonly Gen<(int[] Choices, LevelKnowledge Level)> AnyAnswers = Gen.Select(
        Gen.Int[0, 60].Array[Definition.Questions.Count],
        Gen.Int[0, 4].Select(level => level == 0 ? LevelKnowledge.None : new LevelKnowledge(level, level, level)));

    [Fact]
    public void For_Nothing_AsksEssentialQuestionsEasyOnesFirst()
    {
        var route = Notice.Empty.Route();

        Assert.Equal(["DRO-01", "HUM-01", "EXP-01", "DON-01"], route.Steps.Take(4).Select(s => s.Question.Id));
        Assert.Equal("DRO-01", route.FirstUnanswered(Tier.Essential)?.Question.Id);
        Assert.DoesNotContain(route.Steps, s => s.Question.Id == "DRO-10");
        Assert.DoesNotContain(route.Steps, s => s.Question.Tier == Tier.Reinforced);
    }

    [Fact]
    public void For_StandardQuestions_GoThemeByTheme()
    {
        var themes = Notice.Empty.Route().Steps.Where(s => s.Question.Tier == Tier.Standard).Select(s => s.Question.Theme).ToList();

        var inOrder = Definition.Themes.Select(t => t.Id).Where(themes.Contains);
        Assert.Equal(inOrder, themes.Where((theme, i) => i == 0 || themes[i - 1] != theme));
    }

    [Fact]
    public void Of_AnswersComeIn_CountsAndMinutesFollow()
    {
        var before = Notice.Empty.Route().Of(Tier.Essential);
        var after = Notice.Empty.WithAll("DRO-01", "public_info").With("HUM-01", StatedValue.Unknown).Route().Of(Tier.Essential);

        Assert.Equal(0, before.Answered);
        Assert.Equal(2, after.Answered);
        Assert.True(after.Minutes < before.Minutes);
    }

    [Fact]
    public void Of_LevelThree_AddsReinforcedQuestions()
    {
        Assert.Equal(0, Notice.Empty.Route(new LevelKnowledge(2, 2, 2)).Of(Tier.Reinforced).Total);
        Assert.Equal(3, Notice.Empty.Route(new LevelKnowledge(3, 3, 3)).Of(Tier.Reinforced).Total);
    }

    [Fact]
    public void Orphans_ParentAnswerChangesAndComesBack_AnswerIsKeptAndRestored()
    {
        var learned = Notice.Empty.With("EXP-01", "learned").With("DRO-10", "yes");
        var voted = learned.With("EXP-01", "voted");
        var again = voted.With("EXP-01", "generative");

        Assert.Empty(learned.Route().Orphans);
        Assert.Equal("DRO-10", Assert.Single(voted.Route().Orphans).Id);
        Assert.Null(voted.Route().Find("DRO-10"));
        Assert.Empty(again.Route().Orphans);
        Assert.True(again.Route().Find("DRO-10")?.IsAnswered);
    }

    [Fact]
    public void Next_QuestionThatHasJustBeenHidden_GoesOnFromItsPlace()
    {
        var route = Notice.Empty.With("EXP-01", "voted").With("DRO-10", "yes").Route();

        Assert.Equal("FIN-02", route.Next("DRO-10")?.Question.Id);
        Assert.Equal("GOU-05", route.Previous("DRO-10")?.Question.Id);
    }

    [Fact]
    public void Next_FromAnyAnswers_VisitsEachStepOnceAndEnds() => AnyAnswers.Sample(any =>
    {
        var route = Answer(any.Choices).Route(any.Level);
        var visited = new List<Step>();
        var step = route.Find("DRO-01");
        while (step is not null && visited.Count <= route.Steps.Count)
        {
            visited.Add(step);
            step = route.Next(step.Question.Id);
        }

        var back = route.Steps.Skip(1).Select(s => route.Previous(s.Question.Id));
        return visited.SequenceEqual(route.Steps) && back.SequenceEqual(route.Steps.SkipLast(1));
    });

    [Fact]
    public void For_SameAnswersGivenInAnyOrder_ShowsTheSameQuestions() =>
        Gen.Select(AnyAnswers, Gen.Shuffle(Enumerable.Range(0, Definition.Questions.Count).ToArray())).Sample((any, order) =>
        {
            var straight = Answer(any.Choices);
            var shuffled = order.Where(i => straight.Answers.Answers.ContainsKey(Definition.Questions[i].Id))
                .Aggregate(Notice.Empty, (notice, i) => notice.With(Definition.Questions[i].Id, straight.Answers.Answers[Definition.Questions[i].Id]));
            var evaluation = shuffled.Evaluate(any.Level);
            foreach (var i in order)
            {
                _ = evaluation.State(Definition.Questions[i].Id);
            }

            return Route.For(evaluation).Steps.SequenceEqual(straight.Route(any.Level).Steps);
        });

    [Fact]
    public void Orphans_AnyAnswers_EveryAnswerIsOnTheRouteOrAnOrphan() => AnyAnswers.Sample(any =>
    {
        var notice = Answer(any.Choices);
        var route = notice.Route(any.Level);
        var found = route.Steps.Where(s => s.IsAnswered).Select(s => s.Question.Id).Concat(route.Orphans.Select(q => q.Id));
        return found.Order().SequenceEqual(notice.Answers.Answers.Keys.Order());
    });

    private static Notice Answer(int[] choices) => Definition.Questions.Zip(choices).Aggregate(Notice.Empty, (notice, pair) =>
    {
        var (question, choice) = pair;
        var blank = choice >= 50 || (question.Options.Count == 0 && choice % 2 == 0);
        return (blank, question.Type, question.Options.Count) switch
        {
            (true, _, _) => notice,
            (_, _, 0) => notice.With(question.Id, StatedValue.Unknown),
            (_, AnswerType.Multiple, var count) => notice.WithAll(question.Id, question.Options[choice % count].Value),
            (_, _, var count) => notice.With(question.Id, question.Options[choice % count].Value),
        };
    });
}
