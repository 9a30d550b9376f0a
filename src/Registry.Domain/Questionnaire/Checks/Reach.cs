namespace Registry.Domain.Questionnaire.Checks;

/// <summary>
/// Whether some answers make conditions hold: they, and those of the questions they read, taken together.
/// Conditions are without cycle. Derived classes are taken as free.
/// </summary>
internal sealed class Reach(QuestionnaireDefinition definition)
{
    public bool CanBeShown(Question question) => CanHold(question.EnabledWhen);

    public bool CanHold(IEnumerable<Condition> conditions) => Alternatives(conditions).Any(IsPossible);

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
        && together.OfType<AnswerCondition>().GroupBy(c => c.QuestionId).All(IsPossible)
        && together.OfType<HeaderCondition>().GroupBy(c => c.Path).All(IsPossible);

    private bool IsPossible(IGrouping<string, AnswerCondition> tests) =>
        definition.Question(tests.Key) is not { Options.Count: > 0 } question
        || IsPossible(question.Options, question.Type, [.. tests.Select(test => new Listing(test.Operator, test.Values))]);

    private bool IsPossible(IGrouping<string, HeaderCondition> tests) =>
        definition.FieldAt(tests.Key) is not { Options.Count: > 0 } field
        || IsPossible(field.Options, field.Type, [.. tests.Select(test => new Listing(test.Operator, test.Values))]);

    /// <summary>Whether one answer passes all the tests.</summary>
    private static bool IsPossible(IReadOnlyList<Option> options, AnswerType type, IReadOnlyList<Listing> tests)
    {
        var open = options.Where(option => !tests.Any(test => test.Forbids(option.Value))).ToList();
        Listing[] wanted = [.. tests.Where(test => test.Operator is ConditionOperator.In or ConditionOperator.ContainsAny)];
        var together = type == AnswerType.Multiple && wanted.All(test => open.Any(o => !o.Exclusive && test.Values.Contains(o.Value)));
        return (together && open.Any(o => !o.Exclusive)) || open.Any(o => wanted.All(test => test.Values.Contains(o.Value)));
    }

    private sealed record Listing(ConditionOperator Operator, IReadOnlyList<string> Values)
    {
        public bool Forbids(string value) => Operator is ConditionOperator.NotIn or ConditionOperator.ContainsNone && Values.Contains(value);
    }
}
