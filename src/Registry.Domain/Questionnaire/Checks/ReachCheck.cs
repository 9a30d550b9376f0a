namespace Registry.Domain.Questionnaire.Checks;

/// <summary>No condition waits for itself, every question can be shown, and what the level reads is asked in time.</summary>
internal static class ReachCheck
{
    public static void Run(QuestionnaireDefinition definition, Report report)
    {
        var cycle = FindCycle(definition);
        if (cycle.Count > 0)
        {
            report.Expect(false, definition.Question(cycle[0])!, cycle[0], $"its condition waits for itself: {string.Join(" → ", cycle)}");
            return;
        }

        var reach = new Reach(definition);
        foreach (var question in definition.Questions)
        {
            report.Expect(reach.CanBeShown(question), question, question.Id, "no answers can ever show this question: its conditions exclude one another");
        }

        foreach (var rule in definition.Impact.Floors.Concat(definition.Impact.Ceilings))
        {
            report.Expect(reach.CanHold(rule.All), rule, rule.Id, "no answers can ever meet all these conditions: they exclude one another");
        }

        foreach (var flag in definition.LegalFlags)
        {
            report.Expect(reach.CanHold([flag.When]), flag, flag.Id, "no answers can ever raise this flag: its conditions exclude one another");
        }

        LevelReachCheck.Run(definition, reach, report);
        CheckLevelQuestions(definition, report);
    }

    /// <summary>The questions that one question waits for, directly or through a derived class.</summary>
    private static IEnumerable<string> WaitsFor(QuestionnaireDefinition definition, Question question) =>
        question.EnabledWhen.SelectMany(c => c.Leaves()).SelectMany(leaf => leaf switch
        {
            AnswerCondition answer => [answer.QuestionId],
            DerivedCondition derived => definition.Derived.Where(d => d.Id == derived.DerivedId).SelectMany(d => d.Inputs.Append(d.ConfirmedBy)),
            _ => Enumerable.Empty<string>(),
        });

    private static List<string> FindCycle(QuestionnaireDefinition definition)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        return definition.Questions.Select(q => Follow(definition, q.Id, [], done)).FirstOrDefault(cycle => cycle.Count > 0) ?? [];
    }

    private static List<string> Follow(QuestionnaireDefinition definition, string id, List<string> path, HashSet<string> done)
    {
        if (path.Contains(id))
        {
            return [.. path.SkipWhile(p => p != id), id];
        }

        if (done.Contains(id) || definition.Question(id) is not { } question)
        {
            return [];
        }

        path.Add(id);
        var cycle = WaitsFor(definition, question).Select(next => Follow(definition, next, path, done)).FirstOrDefault(c => c.Count > 0);
        path.RemoveAt(path.Count - 1);
        done.Add(id);
        return cycle ?? [];
    }

    /// <summary>The level must not depend on itself nor on use, and an unknown answer must never hide what it depends on.</summary>
    private static void CheckLevelQuestions(QuestionnaireDefinition definition, Report report)
    {
        var rules = definition.Impact.Floors.Concat(definition.Impact.Ceilings).SelectMany(r => r.All).SelectMany(c => c.Leaves()).OfType<AnswerCondition>();
        var read = rules.Select(c => c.QuestionId).Concat(definition.Derived.SelectMany(d => d.Inputs)).ToHashSet(StringComparer.Ordinal);
        foreach (var question in definition.Questions.Where(q => q.Scoring is ImpactByOptions || read.Contains(q.Id)))
        {
            var leaves = question.EnabledWhen.SelectMany(c => c.Leaves()).ToList();
            var waits = question.InUseOnly || leaves.OfType<LevelCondition>().Any();
            var canBeUnknown = question.Options.Any(o => o.Value == AnswerValue.Unknown);
            report.Expect(!waits, question, question.Id, "the level reads this question, which waits for the level or for use");
            report.Expect(canBeUnknown, question, question.Id, "the level reads this question: it must accept 'unknown'");
            foreach (var leaf in leaves.OfType<AnswerCondition>())
            {
                var comesAfter = definition.Question(leaf.QuestionId)?.Order < question.Order;
                report.Expect(leaf.Values.Contains(AnswerValue.Unknown), leaf, question.Id, "the level reads this question: 'unknown' must open it");
                report.Expect(comesAfter, leaf, question.Id, $"it is asked before {leaf.QuestionId}, which opens it");
            }
        }
    }
}
