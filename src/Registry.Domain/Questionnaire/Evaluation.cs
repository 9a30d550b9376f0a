using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;

namespace Registry.Domain.Questionnaire;

/// <summary>
/// The answers of one notice read through a definition with three truth values: which questions are asked, which conditions hold.
/// The level is not computed here: give what is known of it to the constructor.
/// </summary>
public sealed class Evaluation(QuestionnaireDefinition definition, AnswerSet answers, DateOnly today, LevelKnowledge level)
{
    private readonly Dictionary<string, AnswerState> _states = new(StringComparer.Ordinal);
    private readonly string _today = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public Evaluation(QuestionnaireDefinition definition, AnswerSet answers, DateOnly today)
        : this(definition, answers, today, LevelKnowledge.None)
    {
    }

    public QuestionnaireDefinition Definition => definition;

    public AnswerSet Answers => answers;

    public DateOnly Today => today;

    public LevelKnowledge Level => level;

    /// <summary>Not used yet: questions that can only be known in use are pending.</summary>
    public bool IsProject => Header("lifecycle.stage")?.Text == "project";

    /// <summary>The same answers with another knowledge of the level.</summary>
    public Evaluation With(LevelKnowledge knowledge) => new(definition, answers, today, knowledge);

    public AnswerState State(string questionId)
    {
        if (!_states.TryGetValue(questionId, out var state))
        {
            _states[questionId] = state = FindState(Question(questionId));
        }

        return state;
    }

    /// <summary>The question is asked now.</summary>
    public bool IsEnabled(string questionId) => State(questionId) is not (AnswerState.Off or AnswerState.Pending);

    /// <summary>An answer is kept, whether or not the question is asked.</summary>
    public bool HasAnswer(string questionId) => Said(Question(questionId)) is not null;

    /// <summary>The answer of a question that is asked; null when blank, pending or hidden.</summary>
    public AnswerValue? Value(string questionId) =>
        State(questionId) is AnswerState.Unknown or AnswerState.Given ? Said(Question(questionId)) : null;

    /// <summary>A header value by its path (<c>kind</c>, <c>decision.role</c>); null for a blank, an unknown or an inapplicable one.</summary>
    public AnswerValue? Header(string path)
    {
        var (id, part) = path.Split('.') is [var first, var second] ? (first, second) : (path, null);
        if (!answers.Header.TryGetValue(id, out var stated) || stated.State is DisclosureState.Unknown or DisclosureState.NotApplicable)
        {
            return null;
        }

        var value = part is null ? stated.Value : (stated.Value as JsonObject)?[part];
        return AnswerValue.Of(new StatedValue(value));
    }

    /// <summary>Whether all the conditions of a question hold.</summary>
    public Truth Enabling(Question question) => All(question.EnabledWhen);

    public Truth All(IEnumerable<Condition> conditions) => conditions.Select(Test).DefaultIfEmpty(Truth.True).Min();

    public Truth Test(Condition condition) => condition switch
    {
        AllConditions all => All(all.Parts),
        AnyCondition any => any.Parts.Select(Test).DefaultIfEmpty(Truth.False).Max(),
        LevelCondition { AtLeast: var least } => level.AtLeast(least),
        DerivedCondition derived => TestDerived(derived),
        HeaderCondition header => TestHeader(header),
        AnswerCondition answer => TestAnswer(answer),
        _ => throw new ArgumentException($"unknown condition {condition}", nameof(condition)),
    };

    /// <summary>The class that the confirming question gives; null while nobody has.</summary>
    public string? Confirmed(DerivedClass derived) => Value(derived.ConfirmedBy)?.Text;

    /// <summary>The classes that the rules leave open, in the order of the rules.</summary>
    public IReadOnlyList<string> Proposed(DerivedClass derived)
    {
        var left = new List<string>();
        foreach (var rule in derived.Rules)
        {
            var truth = All(rule.All);
            if (truth != Truth.False && !left.Contains(rule.Class))
            {
                left.Add(rule.Class);
            }

            if (truth == Truth.True)
            {
                break;
            }
        }

        return left;
    }

    /// <summary>The confirmed class alone, or those that are still open.</summary>
    public IReadOnlyList<string> Possible(DerivedClass derived) => Confirmed(derived) is { } confirmed ? [confirmed] : Proposed(derived);

    private Question Question(string id) => definition.Question(id) ?? throw new ArgumentException($"no question {id}", nameof(id));

    private AnswerValue? Said(Question question) => AnswerValue.Of(answers.Answers.GetValueOrDefault(question.Id));

    private AnswerState FindState(Question question) => (Enabling(question), Said(question)) switch
    {
        (Truth.False, _) => AnswerState.Off,
        (Truth.Possible, _) => AnswerState.Pending,
        _ when question.InUseOnly && IsProject => AnswerState.Pending,
        (_, null) => AnswerState.Blank,
        (_, { IsUnknown: true }) => AnswerState.Unknown,
        _ => AnswerState.Given,
    };

    private Truth TestHeader(HeaderCondition condition)
    {
        var value = Header(condition.Path);
        return value is null ? Truth.Possible : TestListed(value, condition.Operator, condition.Values, isUnknown: false);
    }

    private Truth TestAnswer(AnswerCondition condition)
    {
        var state = State(condition.QuestionId);
        var value = Value(condition.QuestionId);
        if (state == AnswerState.Off)
        {
            return Truth.False;
        }

        if (value is null)
        {
            return Truth.Possible;
        }

        var isUnknown = state == AnswerState.Unknown;
        return condition.Operator switch
        {
            ConditionOperator.BeforeToday => Of(string.CompareOrdinal(value.Text, _today) < 0),
            ConditionOperator.ShareBelow => Of(SafeguardShare.Of(Question(condition.QuestionId), value) < condition.Number),
            ConditionOperator.AtMost => isUnknown || value.Number is null ? Truth.Possible : Of(value.Number <= condition.Number),
            _ => TestListed(value, condition.Operator, condition.Values, isUnknown),
        };
    }

    private Truth TestDerived(DerivedCondition condition)
    {
        var derived = definition.Derived.Single(d => d.Id == condition.DerivedId);
        var left = Possible(derived);
        return condition.Operator switch
        {
            ConditionOperator.Undetermined => Of((left.Count > 1) == condition.Expected),
            ConditionOperator.ConfirmedBelowProposed => Of(IsBelowProposed(derived) == condition.Expected),
            _ => left.Count(condition.Values.Contains) switch
            {
                0 => Truth.False,
                var listed => listed == left.Count ? Truth.True : Truth.Possible,
            },
        };
    }

    private bool IsBelowProposed(DerivedClass derived)
    {
        string[] ranks = [.. derived.Classes];
        return Confirmed(derived) is { } confirmed
            && Proposed(derived).All(proposed => Array.IndexOf(ranks, confirmed) < Array.IndexOf(ranks, proposed));
    }

    private static Truth TestListed(AnswerValue value, ConditionOperator comparison, IReadOnlyList<string> values, bool isUnknown)
    {
        var listed = value.Codes.Any(values.Contains);
        return isUnknown && !listed
            ? Truth.Possible
            : Of(listed == comparison is ConditionOperator.In or ConditionOperator.ContainsAny);
    }

    private static Truth Of(bool holds) => holds ? Truth.True : Truth.False;
}
