using Registry.Domain.Assessment;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Services.Drafts;

/// <summary>What a draft still lacks before it may be submitted, and how far each screen is.</summary>
public sealed class DraftReview
{
    private readonly Draft _draft;
    private readonly DateOnly _today;
    private readonly ImpactResult _impact;

    public DraftReview(Draft draft, QuestionnaireDefinition definition, DateOnly today)
    {
        _draft = draft;
        _today = today;
        Definition = definition;
        (_impact, Evaluation) = Assessor.Evaluate(definition, draft.Values, today);
        MissingHeader = HeaderProgress.Missing(definition, draft.Values);
        MissingQuestions = [.. definition.Questions.Where(question =>
            question.RequiredForPublication && Evaluation.State(question.Id) == AnswerState.Blank)];
    }

    public QuestionnaireDefinition Definition { get; }

    public Evaluation Evaluation { get; }

    /// <summary>Made when it is asked for: most pages and acts need to know only which questions are open.</summary>
    public AssessmentResult Assessment => field ??= Assessor.Assess(_impact, Evaluation, _today);

    public ScreenPlan Plan => field ??= ScreenPlan.For(Evaluation);

    /// <summary>Required fields without value or state.</summary>
    public IReadOnlyList<Field> MissingHeader { get; }

    /// <summary>Required questions, asked now, without value or state.</summary>
    public IReadOnlyList<Question> MissingQuestions { get; }

    public bool IsComplete => MissingHeader.Count == 0 && MissingQuestions.Count == 0;

    /// <summary>Paths of the screen that have neither value nor state.</summary>
    public IReadOnlyList<string> Open(Screen screen) =>
    [
        .. screen.Fields.Where(field => !_draft.Values.Header.ContainsKey(field.Id)).Select(field => DraftPaths.Header(field.Id)),
        .. screen.Questions.Where(question => Evaluation.State(question.Id) == AnswerState.Blank).Select(question => question.Id),
    ];

    /// <summary>Open paths without which the notice cannot be published.</summary>
    public bool IsRequired(Screen screen) =>
        screen.Fields.Any(MissingHeader.Contains) || screen.Questions.Any(MissingQuestions.Contains);

    /// <summary>Planned seconds for what is still open on the screen.</summary>
    public int SecondsLeft(Screen screen) =>
        screen.Fields.Where(field => !_draft.Values.Header.ContainsKey(field.Id)).Sum(left => left.Seconds)
        + screen.Questions.Where(question => Evaluation.State(question.Id) == AnswerState.Blank).Sum(left => left.Seconds);

    /// <summary>Whole minutes, at least one where anything is left.</summary>
    public int MinutesLeft(IEnumerable<Screen> screens)
    {
        var seconds = screens.Sum(SecondsLeft);
        return (seconds + 59) / 60;
    }
}
