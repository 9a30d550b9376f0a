using System.Globalization;

namespace Registry.Domain.Questionnaire;

/// <summary>A condition as somebody who checks the questionnaire reads it, in English, with ids and codes as they stand in the file.</summary>
public static class ConditionWords
{
    public static string All(IReadOnlyList<Condition> conditions) => string.Join(" and ", conditions.Select(Of));

    public static string Of(Condition condition) => condition switch
    {
        AllConditions all => $"({string.Join(" and ", all.Parts.Select(Of))})",
        AnyCondition any => $"({string.Join(" or ", any.Parts.Select(Of))})",
        LevelCondition level => $"the impact level is {level.AtLeast} or more",
        AnswerCondition answer => Test(answer.QuestionId, answer.Operator, answer.Values, answer.Number),
        HeaderCondition header => Test($"header.{header.Path}", header.Operator, header.Values, null),
        DerivedCondition derived => Derived(derived),
        _ => throw new ArgumentException($"no words for {condition}", nameof(condition)),
    };

    private static string Test(string subject, ConditionOperator comparison, IReadOnlyList<string> values, decimal? number) => comparison switch
    {
        ConditionOperator.In => $"{subject} is {Or(values)}",
        ConditionOperator.NotIn => $"{subject} is not {Or(values)}",
        ConditionOperator.ContainsAny => $"{subject} holds {Or(values)}",
        ConditionOperator.ContainsNone => $"{subject} does not hold {Or(values)}",
        ConditionOperator.ShareBelow => $"the safeguard share of {subject} is under {number?.ToString(CultureInfo.InvariantCulture)}",
        ConditionOperator.AtMost => $"{subject} is {number?.ToString(CultureInfo.InvariantCulture)} or less",
        _ => $"the date {subject} is past",
    };

    private static string Derived(DerivedCondition condition) => condition.Operator switch
    {
        ConditionOperator.In => $"{condition.DerivedId} is {Or(condition.Values)}",
        ConditionOperator.Undetermined => $"{condition.DerivedId} is {(condition.Expected ? "undetermined" : "determined")}",
        _ => $"{condition.DerivedId} is {(condition.Expected ? "" : "not ")}confirmed below what is proposed",
    };

    private static string Or(IReadOnlyList<string> values) => string.Join(" or ", values.Select(value => $"`{value}`"));
}
