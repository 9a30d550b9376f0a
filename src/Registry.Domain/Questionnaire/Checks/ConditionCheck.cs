namespace Registry.Domain.Questionnaire.Checks;

/// <summary>Conditions name questions, options, fields and classes that exist, with an operator that fits.</summary>
internal static class ConditionCheck
{
    public static void Run(QuestionnaireDefinition definition, Report report)
    {
        foreach (var (where, condition) in All(definition))
        {
            switch (condition)
            {
                case AnswerCondition answer:
                    CheckAnswer(definition, answer, where, report);
                    break;
                case HeaderCondition header:
                    CheckHeader(definition, header, where, report);
                    break;
                case DerivedCondition derived:
                    CheckDerived(definition, derived, where, report);
                    break;
                case LevelCondition level:
                    report.Expect(definition.Impact.LevelNames.ContainsKey(level.AtLeast), level, where, $"no level {level.AtLeast}");
                    break;
            }
        }
    }

    private static IEnumerable<(string Where, Condition Leaf)> All(QuestionnaireDefinition definition)
    {
        var ofQuestions = definition.Questions.SelectMany(q => q.EnabledWhen, (q, c) => (q.Id, Condition: c));
        var ofRules = definition.Impact.Floors.Concat(definition.Impact.Ceilings).SelectMany(r => r.All, (r, c) => (r.Id, Condition: c));
        var ofClasses = definition.Derived.SelectMany(d => d.Rules.SelectMany(r => r.All), (d, c) => (d.Id, Condition: c));
        var ofFlags = definition.LegalFlags.Select(f => (f.Id, Condition: f.When));
        return ofQuestions.Concat(ofRules).Concat(ofClasses).Concat(ofFlags).SelectMany(c => c.Condition.Leaves(), (c, leaf) => (c.Id, leaf));
    }

    private static void CheckAnswer(QuestionnaireDefinition definition, AnswerCondition condition, string where, Report report)
    {
        if (definition.Question(condition.QuestionId) is not { } question)
        {
            report.Expect(false, condition, where, $"no question '{condition.QuestionId}'");
            return;
        }

        var fits = condition.Operator switch
        {
            ConditionOperator.In or ConditionOperator.NotIn => question.Type is AnswerType.Single or AnswerType.YesPartlyNo,
            ConditionOperator.ContainsAny or ConditionOperator.ContainsNone => question.Type == AnswerType.Multiple,
            ConditionOperator.ShareBelow => question.Scoring is Safeguard && condition.Number is > 0 and <= 1,
            ConditionOperator.AtMost => question.Type == AnswerType.Number,
            _ => question.Type == AnswerType.Date,
        };
        report.Expect(fits, condition, where, $"the operator does not fit {question.Id}, a {question.Type} question");
        if (condition.Operator <= ConditionOperator.ContainsNone)
        {
            CheckOptions(question.Options, condition.Values, question.Id, condition, where, report);
        }
    }

    private static void CheckHeader(QuestionnaireDefinition definition, HeaderCondition condition, string where, Report report)
    {
        if (definition.FieldAt(condition.Path) is not { } field)
        {
            report.Expect(false, condition, where, $"no header field '{condition.Path}'");
            return;
        }

        var forLists = condition.Operator is ConditionOperator.ContainsAny or ConditionOperator.ContainsNone;
        report.Expect(forLists == (field.Type == AnswerType.Multiple), condition, where, $"the operator does not fit '{condition.Path}', a {field.Type} field");
        CheckOptions(field.Options, condition.Values, condition.Path, condition, where, report);
    }

    private static void CheckOptions(IReadOnlyList<Option> options, IReadOnlyList<string> values, string name, Condition condition, string where, Report report)
    {
        report.Expect(values.Count > 0, condition, where, "the condition lists no option");
        foreach (var value in values)
        {
            report.Expect(options.Any(o => o.Value == value), condition, where, $"{name} has no option '{value}'");
        }
    }

    private static void CheckDerived(QuestionnaireDefinition definition, DerivedCondition condition, string where, Report report)
    {
        var derived = definition.Derived.FirstOrDefault(d => d.Id == condition.DerivedId);
        report.Expect(derived is not null, condition, where, $"no derived class '{condition.DerivedId}'");
        report.Expect(condition.Operator != ConditionOperator.In || condition.Values.Count > 0, condition, where, "the condition lists no class");
        foreach (var value in condition.Values)
        {
            report.Expect(derived is null || derived.Classes.Contains(value), condition, where, $"{condition.DerivedId} has no class '{value}'");
        }
    }
}
