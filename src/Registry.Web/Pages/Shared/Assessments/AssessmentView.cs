using Registry.Domain.Assessment;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Pages.Shared.Assessments;

/// <summary>An assessment in the language of a page: each figure with the answer that made it and the place of that answer.</summary>
public sealed class AssessmentView
{
    private readonly AssessmentReasons _reasons;
    private readonly SourceRows _rows;

    /// <param name="answers">Those assessed; in public, those that are public.</param>
    /// <param name="placeOf">Address of what a source of the path names; null where there is none.</param>
    public AssessmentView(QuestionnaireDefinition definition, AssessmentResult result, AnswerSet answers, string language, Func<string, string?> placeOf)
    {
        (Definition, Result, Language) = (definition, result, language);
        _reasons = new AssessmentReasons(definition, result);
        _rows = new SourceRows(_reasons, answers, language, placeOf);
        Profile = new ProfileView(definition, result, _rows, language);
    }

    public QuestionnaireDefinition Definition { get; }

    public AssessmentResult Result { get; }

    public string Language { get; }

    public ProfileView Profile { get; }

    /// <summary>"Level 3, because …".</summary>
    public string Sentence => _reasons.Level().In(Language);

    /// <summary>The status of the safeguards in a sentence.</summary>
    public string SafeguardSentence => _reasons.Safeguards().In(Language);

    public LevelView Level => new(Result.Impact.Level, Result.Impact.LevelMinimum, Result.Impact.LevelMaximum);

    public IReadOnlyList<PointRow> Points =>
        [.. Result.Impact.Scored.Select(step => new PointRow(_rows.Of(step.From), step.Points, step.PointsMinimum, step.Maximum))];

    public IReadOnlyList<RuleRow> Floors => [.. Result.Impact.Floors.Select(Rule)];

    public IReadOnlyList<RuleRow> Ceilings => [.. Result.Impact.Ceilings.Select(Rule)];

    /// <summary>What must be answered before the level is known.</summary>
    public IReadOnlyList<SourceRow> Missing => [.. Result.Impact.Undetermined.Select(source => _rows.Of(new PathAnswer(source, null)))];

    /// <summary>The band that the points alone would give, as words of the definition.</summary>
    public LevelBand? Band => Definition.Impact.Bands.LastOrDefault(band => band.From <= Result.Impact.PointsMaximum);

    public IReadOnlyList<FlagRow> Flags => [.. Result.Flags.Select(flag => Flag(flag.Id, toCheck: false)).OrderBy(row => row.Flag.Severity)];

    public IReadOnlyList<FlagRow> FlagsToCheck => [.. Result.FlagsToCheck.Select(flag => Flag(flag.Id, toCheck: true)).OrderBy(row => row.Flag.Severity)];

    public IReadOnlyList<ClassRow> Classes => [.. Result.Derived.Select(Class)];

    private RuleRow Rule(RuleStep step) => new(step.RuleId, step.Level, step.Certain, _reasons.Why(step).In(Language), [.. step.Because.Select(_rows.Of)]);

    private FlagRow Flag(string id, bool toCheck)
    {
        var flag = Definition.LegalFlags.Single(known => known.Id == id);
        Question[] asked = [.. flag.When.Leaves().OfType<AnswerCondition>()
            .Select(condition => condition.QuestionId)
            .Distinct()
            .Where(Result.EnabledQuestions.Contains)
            .Where(questionId => !toCheck || !_rows.IsAnswered(questionId))
            .Select(questionId => Definition.Question(questionId)!)];
        var weak = Result.WeakAnswers.Select(answer => answer.QuestionId).ToHashSet(StringComparer.Ordinal);
        return new FlagRow(
            flag,
            flag.Text.In(Language),
            [.. asked.Select(question => _rows.Of(question.Id))],
            [.. asked.Where(question => weak.Contains(question.Id)).Select(question => question.Action.Text.In(Language))]);
    }

    private ClassRow Class(DerivedFinding finding)
    {
        var derived = Definition.Derived.Single(known => known.Id == finding.Id);
        var read = derived.Inputs.Append(derived.ConfirmedBy).Where(Result.EnabledQuestions.Contains).Where(_rows.IsAnswered);
        return new ClassRow(
            finding.Id, derived.Label.In(Language), derived.Note.In(Language), _reasons.Derived(finding).In(Language), [.. read.Select(_rows.Of)]);
    }
}
