namespace Registry.Domain.Questionnaire;

/// <summary>A test on the header, an answer, the level or the derived class, read as true, possible or false.</summary>
public abstract record Condition
{
    /// <summary>The tests it is made of, without all and any.</summary>
    public virtual IEnumerable<Condition> Leaves() => [this];
}

public sealed record AllConditions(IReadOnlyList<Condition> Parts) : Condition
{
    public override IEnumerable<Condition> Leaves() => Parts.SelectMany(part => part.Leaves());
}

public sealed record AnyCondition(IReadOnlyList<Condition> Parts) : Condition
{
    public override IEnumerable<Condition> Leaves() => Parts.SelectMany(part => part.Leaves());
}

public enum ConditionOperator
{
    In,
    NotIn,
    ContainsAny,
    ContainsNone,
    ShareBelow,
    AtMost,
    BeforeToday,
    Undetermined,
    ConfirmedBelowProposed,
}

/// <param name="Values">For In, NotIn, ContainsAny and ContainsNone.</param>
/// <param name="Number">For ShareBelow and AtMost.</param>
public sealed record AnswerCondition(string QuestionId, ConditionOperator Operator, IReadOnlyList<string> Values, decimal? Number) : Condition;

/// <param name="Path">Header field, or part of one: <c>kind</c>, <c>decision.role</c>.</param>
public sealed record HeaderCondition(string Path, ConditionOperator Operator, IReadOnlyList<string> Values) : Condition;

public sealed record LevelCondition(int AtLeast) : Condition;

/// <param name="Values">Classes, for In; empty for Undetermined and ConfirmedBelowProposed.</param>
/// <param name="Expected">The truth asked of Undetermined and ConfirmedBelowProposed.</param>
public sealed record DerivedCondition(string DerivedId, ConditionOperator Operator, IReadOnlyList<string> Values, bool Expected) : Condition;
