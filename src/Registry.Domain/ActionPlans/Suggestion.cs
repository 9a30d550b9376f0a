using Registry.Domain.Questionnaire;

namespace Registry.Domain.ActionPlans;

/// <summary>The action that an answer calls for.</summary>
/// <param name="Levers">Who can act, the leading lever first.</param>
/// <param name="Because">What in the answer calls for it.</param>
/// <param name="MustHave">The level requires the safeguard and it is not met.</param>
public sealed record Suggestion(
    string QuestionId, LocalisedText Text, IReadOnlyList<string> Levers, Effort Effort, SuggestWhen Because, bool MustHave);
