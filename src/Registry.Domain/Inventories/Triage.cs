namespace Registry.Domain.Inventories;

/// <summary>The answers to the six triage questions for one algorithm; a question without an answer is absent.</summary>
public sealed record Triage
{
    private readonly Dictionary<TriageQuestion, TriageAnswer> _answers;

    public Triage()
        : this([])
    {
    }

    private Triage(Dictionary<TriageQuestion, TriageAnswer> answers) => _answers = answers;

    public TriageAnswer? this[TriageQuestion question] => _answers.TryGetValue(question, out var answer) ? answer : null;

    /// <summary>Questions that nobody answered, or whose answer nobody knows.</summary>
    public IReadOnlyList<TriageQuestion> Open => [.. TriageQuestions.All.Where(question => this[question] is null or TriageAnswer.Unknown)];

    /// <summary>The same answers with one more, or with one taken back.</summary>
    /// <exception cref="ArgumentException">The question does not offer this answer.</exception>
    public Triage With(TriageQuestion question, TriageAnswer? answer)
    {
        if (answer is { } given && !TriageQuestions.AnswersOf(question).Contains(given))
        {
            throw new ArgumentException($"{question} cannot be answered {given}.", nameof(answer));
        }

        var answers = new Dictionary<TriageQuestion, TriageAnswer>(_answers);
        answers.Remove(question);
        if (answer is { } added)
        {
            answers[question] = added;
        }

        return new Triage(answers);
    }

    /// <summary>The same answers, those still blank taken from the other.</summary>
    public Triage FilledFrom(Triage other) => TriageQuestions.All.Where(question => this[question] is null)
        .Aggregate(this, (triage, question) => triage.With(question, other[question]));

    /// <summary>The same answers, replaced wherever the other has one.</summary>
    public Triage ReplacedBy(Triage other) => other.FilledFrom(this);

    /// <summary>Every open question answered with what weighs most.</summary>
    public Triage AtWorst() => Open.Aggregate(this, (triage, question) => triage.With(question, TriageQuestions.WorstOf(question)));

    /// <summary>Every open question answered with what weighs least.</summary>
    public Triage AtMildest() => Open.Aggregate(this, (triage, question) => triage.With(question, TriageQuestions.MildestOf(question)));

    public bool Equals(Triage? other) => other is not null && TriageQuestions.All.All(question => this[question] == other[question]);

    public override int GetHashCode() => TriageQuestions.All.Aggregate(0, (hash, question) => HashCode.Combine(hash, this[question]));
}
