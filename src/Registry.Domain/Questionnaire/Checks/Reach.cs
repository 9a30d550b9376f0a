namespace Registry.Domain.Questionnaire.Checks;

/// <summary>
/// Whether some answers show a question: its conditions, and those of the questions they read, taken together.
/// Conditions are without cycle. Header fields and derived classes are taken as free.
/// </summary>
internal sealed class Reach(QuestionnaireDefinition definition)
{
    public bool CanBeShown(Question question) => Alternatives(question.EnabledWhen).Any(IsPossible);

    /// <summary>Each way to make all of the conditions hold, as the tests that must hold together.</summary>
    private IEnumerable<IReadOnlyList<Condition>> Alternatives(IEnumerable<Condition> conditions) =>
        conditions.Select(Alternatives).Aggregate(
            (IEnumerable<IReadOnlyList<Condition>>)[[]],
            (ways, next) => ways.SelectMany(_ => next, (way, more) => (IReadOnlyList<Condition>)[.. way, .. more]));

    private IEnumerable<IReadOnlyList<Condition>> Alternatives(Condition condition) => condition switch
    {
        AllConditions all => Alternatives(all.Parts),
        AnyCondition any => any.Parts.SelectMany(Alternatives),
        AnswerCondition answer when definition.Question(answer.QuestionId) is { } question =>
            Alternatives(question.EnabledWhen).Select(way => (IReadOnlyList<Condition>)[.. way, answer]),
        _ => [[condition]],
    };

    private bool IsPossible(IReadOnlyList<Condition> together) =>
        together.OfType<LevelCondition>().All(c => c.AtLeast <= definition.Impact.LevelNames.Keys.DefaultIfEmpty().Max())
        && together.OfType<AnswerCondition>().GroupBy(c => c.QuestionId).All(IsPossible);

    private bool IsPossible(IGrouping<string, AnswerCondition> tests)
    {
        if (definition.Question(tests.Key) is not { Options.Count: > 0 } question)
        {
            return true;
        }

        var open = question.Options.Where(o => !tests.Any(t => Forbids(t, o.Value))).ToList();
        AnswerCondition[] wanted = [.. tests.Where(t => t.Operator is ConditionOperator.In or ConditionOperator.ContainsAny)];
        var together = question.Type == AnswerType.Multiple && wanted.All(t => open.Any(o => !o.Exclusive && t.Values.Contains(o.Value)));
        return (together && open.Any(o => !o.Exclusive)) || open.Any(o => wanted.All(t => t.Values.Contains(o.Value)));
    }

    private static bool Forbids(AnswerCondition test, string value) =>
        test.Operator is ConditionOperator.NotIn or ConditionOperator.ContainsNone && test.Values.Contains(value);
}
