using System.Text.Json.Serialization;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Assessment;

/// <summary>
/// All that follows from one set of answers. It holds ids and numbers, never sentences: the texts are in the definition named here.
/// A published version stores it whole.
/// </summary>
public sealed record AssessmentResult
{
    public required string QuestionnaireId { get; init; }
    public required string QuestionnaireVersion { get; init; }

    /// <summary>The day used to tell whether a date is past.</summary>
    public required DateOnly AssessedOn { get; init; }
    public required AssessmentMode Mode { get; init; }
    public required ImpactResult Impact { get; init; }
    public required SafeguardProfile Safeguards { get; init; }
    public required IReadOnlyList<DerivedFinding> Derived { get; init; }

    /// <summary>Flags that hold for certain, in the order of the definition.</summary>
    public required IReadOnlyList<FlagFinding> Flags { get; init; }

    /// <summary>Flags that rest on something not said yet.</summary>
    public required IReadOnlyList<FlagFinding> FlagsToCheck { get; init; }

    /// <summary>Safeguards answered with a share under 1, the most urgent first.</summary>
    public required IReadOnlyList<WeakAnswer> WeakAnswers { get; init; }

    /// <summary>What publication still waits for: <c>header.</c> and a field id, or a question id.</summary>
    public required IReadOnlyList<string> RequiredMissing { get; init; }

    /// <summary>Questions that are open now, in the order of the definition.</summary>
    public required IReadOnlyList<string> EnabledQuestions { get; init; }
}

public enum AssessmentMode
{
    /// <summary>The algorithm is a project: the profile reads as conditions to be met before use.</summary>
    BeforeUse,
    InUse,
}

public sealed record FlagFinding(string Id, FlagSeverity Severity);

/// <summary>A derived class, such as that of the EU AI Act.</summary>
/// <param name="Proposed">Classes that the answers leave possible; several: undetermined.</param>
/// <param name="Confirmed">The class that somebody confirmed, up or down; it replaces the proposal.</param>
/// <param name="Rules">The rules behind the proposal, in the order they were read.</param>
/// <param name="Masked">The classes rest on an answer that is not public; they are left out.</param>
public sealed record DerivedFinding(string Id, IReadOnlyList<string> Proposed, string? Confirmed, IReadOnlyList<DerivedRuleFinding> Rules, bool Masked = false)
{
    /// <summary>The confirmed class alone, or those that are still open.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Possible => Confirmed is null ? Proposed : [Confirmed];
}

/// <param name="Index">Rank of the rule in the definition, from 0.</param>
/// <param name="Certain">False when the rule only possibly holds.</param>
public sealed record DerivedRuleFinding(int Index, string Class, bool Certain);

/// <summary>A safeguard that falls short and whose action, in the definition, would mend it.</summary>
/// <param name="Share">Between 0 and 1, to three decimals.</param>
/// <param name="MustHave">Required by the level and not met.</param>
/// <param name="Levers">Who can act, the leading lever first.</param>
public sealed record WeakAnswer(string QuestionId, decimal Share, bool MustHave, IReadOnlyList<string> Levers, Effort Effort);
