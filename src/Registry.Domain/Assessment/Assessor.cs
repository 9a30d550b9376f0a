using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Assessment;

/// <summary>Assesses one set of answers. Nothing but the arguments has a part in the result.</summary>
public static class Assessor
{
    /// <param name="today">Tells whether a date, such as that of the next review, is past.</param>
    public static AssessmentResult Assess(QuestionnaireDefinition definition, AnswerSet answers, DateOnly today)
    {
        var (impact, evaluation) = Evaluate(definition, answers, today);
        return Assess(impact, evaluation, today);
    }

    /// <summary>What the answers make of the questions, the level being known: all that tells which are asked, for a fraction of an assessment.</summary>
    public static (ImpactResult Impact, Evaluation Evaluation) Evaluate(QuestionnaireDefinition definition, AnswerSet answers, DateOnly today)
    {
        var impact = ImpactScoring.Score(new Evaluation(definition, answers, today));
        return (impact, new Evaluation(definition, answers, today, new LevelKnowledge(impact.Level, impact.LevelMinimum, impact.LevelMaximum)));
    }

    /// <summary>The whole assessment of what <see cref="Evaluate"/> found.</summary>
    public static AssessmentResult Assess(ImpactResult impact, Evaluation evaluation, DateOnly today)
    {
        var definition = evaluation.Definition;
        var safeguards = new SafeguardScoring(evaluation, impact.Level);
        var flags = definition.LegalFlags.ToLookup(flag => evaluation.Test(flag.When));
        return new AssessmentResult
        {
            QuestionnaireId = definition.Id,
            QuestionnaireVersion = definition.Version,
            AssessedOn = today,
            Mode = evaluation.IsProject ? AssessmentMode.BeforeUse : AssessmentMode.InUse,
            Impact = impact,
            Safeguards = safeguards.Profile(),
            Derived = [.. definition.Derived.Select(derived => Find(evaluation, derived))],
            Flags = [.. flags[Truth.True].Select(Find)],
            FlagsToCheck = [.. flags[Truth.Possible].Where(flag => flag.ToCheck).Select(Find)],
            WeakAnswers = safeguards.WeakAnswers(),
            RequiredMissing = [.. RequiredMissing(evaluation)],
            EnabledQuestions = [.. definition.Questions.Select(question => question.Id).Where(evaluation.IsEnabled)],
        };
    }

    private static FlagFinding Find(LegalFlag flag) => new(flag.Id, flag.Severity);

    private static DerivedFinding Find(Evaluation evaluation, DerivedClass derived)
    {
        var rules = new List<DerivedRuleFinding>();
        for (var index = 0; index < derived.Rules.Count && rules is not [.., { Certain: true }]; index++)
        {
            var truth = evaluation.All(derived.Rules[index].All);
            if (truth != Truth.False)
            {
                rules.Add(new DerivedRuleFinding(index, derived.Rules[index].Class, truth == Truth.True));
            }
        }

        return new DerivedFinding(derived.Id, evaluation.Proposed(derived), evaluation.Confirmed(derived), rules);
    }

    private static IEnumerable<string> RequiredMissing(Evaluation evaluation)
    {
        var fields = evaluation.Definition.Header
            .Where(field => field.Required && !evaluation.Answers.IsFilled(field))
            .Select(field => PathSource.Header(field.Id));
        var questions = evaluation.Definition.Questions
            .Where(question => question.RequiredForPublication && evaluation.State(question.Id) == AnswerState.Blank)
            .Select(question => question.Id);
        return fields.Concat(questions);
    }
}
