using Registry.Domain.Questionnaire.Reading;

namespace Registry.Domain.Questionnaire;

/// <summary>A versioned questionnaire, checked whole when it was read: every id it names exists.</summary>
public sealed record QuestionnaireDefinition
{
    public required string Id { get; init; }

    /// <summary>Semantic version: scoring, option codes and conditions change with the major number, additions with the minor one.</summary>
    public required string Version { get; init; }
    public required LocalisedText Title { get; init; }
    public required string Urn { get; init; }
    public required DefinitionStatus Status { get; init; }
    public required DateOnly Date { get; init; }

    /// <summary>Under which the file itself may be used again.</summary>
    public required string Licence { get; init; }

    /// <summary>What each tier is for.</summary>
    public required IReadOnlyDictionary<Tier, LocalisedText> Tiers { get; init; }
    public required IReadOnlyList<Theme> Themes { get; init; }
    public required IReadOnlyList<Lever> Levers { get; init; }

    public required LocalisedText HeaderTitle { get; init; }

    /// <summary>The forms of the header, in order.</summary>
    public required IReadOnlyList<HeaderStep> HeaderSteps { get; init; }

    /// <summary>The facts of a notice that are not ethics questions, in the order they are asked.</summary>
    public required IReadOnlyList<Field> Header
    {
        get;
        init
        {
            field = value;
            _fields = value.DistinctBy(f => f.Id).ToDictionary(f => f.Id, StringComparer.Ordinal);
        }
    }

    /// <summary>In the order of the file: theme by theme.</summary>
    public required IReadOnlyList<Question> Questions
    {
        get;
        init
        {
            field = value;
            _questions = value.Select((question, rank) => (question, rank)).DistinctBy(q => q.question.Id)
                .ToDictionary(q => q.question.Id, StringComparer.Ordinal);
        }
    }
    public required IReadOnlyList<DerivedClass> Derived { get; init; }
    public required ImpactModel Impact { get; init; }
    public required SafeguardModel Safeguards { get; init; }
    public required IReadOnlyList<LegalFlag> LegalFlags { get; init; }
    public required IReadOnlyList<RetiredQuestion> Retired { get; init; }

    /// <summary>Named documents, each with its blocks and the fields and questions that fill them.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Exports { get; init; }

    /// <summary>Labels of the answers to a yes/partly/no question and of the two common ones: yes, partial, no, unknown, na.</summary>
    public IReadOnlyList<Option> YesPartlyNoOptions => Types.YesPartlyNoOptions;

    /// <summary>What holds for a type unless a question says otherwise; an extension pack is read with it.</summary>
    internal AnswerTypes Types { get; init; } = AnswerTypes.None;

    // Rebuilt whenever the list is set, so that a copy made with "with" never looks into the lists of another.
    private readonly Dictionary<string, (Question Question, int Rank)> _questions = [];
    private readonly Dictionary<string, Field> _fields = [];

    /// <summary>The question with this id, or null.</summary>
    public Question? Question(string id) => _questions.GetValueOrDefault(id).Question;

    /// <summary>Rank of the question in the file, from 0.</summary>
    public int IndexOf(Question question) => _questions[question.Id].Rank;

    /// <summary>The header field with this id (without the <c>header.</c> prefix), or null.</summary>
    public Field? Field(string id) => _fields.GetValueOrDefault(id);

    /// <summary>The header field or the part at a path such as <c>kind</c> or <c>decision.role</c>, or null.</summary>
    public Field? FieldAt(string path) => path.Split('.') switch
    {
        [var id] => Field(id),
        [var id, var part] => Field(id)?.Fields.FirstOrDefault(f => f.Id == part),
        _ => null,
    };
}

public enum DefinitionStatus
{
    Draft,
    Published,
    Retired,
}

/// <param name="SuggestedRespondents">Levers whose people usually know the answers.</param>
public sealed record Theme(string Id, LocalisedText Title, LocalisedText Intent, IReadOnlyList<string> SuggestedRespondents);

/// <summary>A short form that asks some fields of the header.</summary>
public sealed record HeaderStep(string Id, LocalisedText Title);

/// <summary>Who can act.</summary>
public sealed record Lever(string Id, LocalisedText Name);

public sealed record RetiredQuestion(string Id, LocalisedText Reason, IReadOnlyList<string> ReplacedBy, string Since);

/// <summary>A class that follows from plain answers until somebody confirms it.</summary>
/// <param name="ConfirmedBy">The question that confirms it.</param>
/// <param name="Classes">From the lightest to the heaviest.</param>
/// <param name="Inputs">The questions that the rules read.</param>
public sealed record DerivedClass(
    string Id,
    LocalisedText Label,
    LocalisedText Note,
    string ConfirmedBy,
    IReadOnlyList<string> Classes,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<DerivedRule> Rules);

public sealed record DerivedRule(string Class, IReadOnlyList<Condition> All, LocalisedText Why);

/// <param name="BetweenLevels">Shown while the level is open; holds <c>{level_min}</c> and <c>{level_max}</c>.</param>
public sealed record ImpactModel(
    decimal MaximumPoints,
    IReadOnlyList<LevelBand> Bands,
    IReadOnlyList<LevelRule> Floors,
    IReadOnlyList<LevelRule> Ceilings,
    IReadOnlyDictionary<int, LocalisedText> LevelNames,
    LocalisedText BetweenLevels);

public sealed record LevelBand(int Level, decimal From, decimal To);

/// <summary>A floor or a ceiling.</summary>
public sealed record LevelRule(string Id, int Level, IReadOnlyList<Condition> All, LocalisedText Why);

public sealed record SafeguardModel(
    IReadOnlyList<SafeguardRequirement> Requirements,
    IReadOnlyDictionary<string, LocalisedText> StatusNames,
    LocalisedText Project,
    LocalisedText Consequence);

/// <summary>What a level requires. Shares are between 0 and 1, overall and floor in percent.</summary>
public sealed record SafeguardRequirement(int Level, decimal Overall, decimal ThemeFloor, IReadOnlyList<string> Must, decimal MustShare);

public enum FlagSeverity
{
    Blocker,
    Obligation,
    Watch,
}

/// <param name="When">True, possible ("to check") or false.</param>
/// <param name="ToCheck">False for a flag that is never shown as "to check".</param>
/// <param name="AppliesFrom">The day the duty begins, where the law gives one.</param>
public sealed record LegalFlag(
    string Id,
    FlagSeverity Severity,
    LocalisedText Text,
    IReadOnlyList<string> References,
    Condition When,
    bool ToCheck,
    DateOnly? AppliesFrom);
