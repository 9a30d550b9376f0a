namespace Registry.Domain.Questionnaire.Reading;

internal static class ConditionReader
{
    public static Condition Read(Mapping mapping)
    {
        var subject = mapping.Keys.FirstOrDefault(k => k is "all" or "any" or "level_at_least" or "question" or "header" or "derived");
        switch (subject)
        {
            case "all":
                return new AllConditions(mapping.Many(subject, Read));
            case "any":
                return new AnyCondition(mapping.Many(subject, Read));
            case "level_at_least":
                return new LevelCondition(mapping.Whole(subject));
            case "question":
                return Answer(mapping);
            case "header":
                return new HeaderCondition(mapping.Text(subject), Operator(mapping, Words.HeaderOperators, out var word), mapping.OptionalTexts(word));
            case "derived":
                return Derived(mapping);
            default:
                mapping.Refuse("a condition starts with one of: all, any, level_at_least, question, header, derived");
                return new AllConditions([]);
        }
    }

    private static AnswerCondition Answer(Mapping mapping)
    {
        var question = mapping.Text("question");
        var comparison = Operator(mapping, Words.AnswerOperators, out var word);
        return comparison switch
        {
            ConditionOperator.ShareBelow or ConditionOperator.AtMost => new AnswerCondition(question, comparison, [], mapping.Number(word)),
            ConditionOperator.BeforeToday => BeforeToday(mapping, question),
            _ => new AnswerCondition(question, comparison, mapping.OptionalTexts(word), null),
        };
    }

    private static AnswerCondition BeforeToday(Mapping mapping, string question)
    {
        if (!mapping.Flag("before_today"))
        {
            mapping.Refuse("'before_today' can only be true");
        }

        return new AnswerCondition(question, ConditionOperator.BeforeToday, [], null);
    }

    private static DerivedCondition Derived(Mapping mapping)
    {
        var id = mapping.Text("derived");
        var comparison = Operator(mapping, Words.DerivedOperators, out var word);
        return comparison == ConditionOperator.In
            ? new DerivedCondition(id, comparison, mapping.OptionalTexts(word), true)
            : new DerivedCondition(id, comparison, [], mapping.Flag(word));
    }

    private static ConditionOperator Operator(Mapping mapping, IReadOnlyDictionary<string, ConditionOperator> words, out string word)
    {
        word = words.Keys.FirstOrDefault(mapping.Has) ?? "in";
        if (!mapping.Has(word))
        {
            mapping.Refuse($"the condition lacks one of: {string.Join(", ", words.Keys)}");
        }

        return words[word];
    }
}
