using Registry.Domain.ActionPlans;

namespace Registry.Domain.Notices;

/// <summary>One action that a body made public with its notice.</summary>
/// <param name="Question">The question whose answer called for it; null for one of the body's own.</param>
/// <param name="Text">In the language of the notice.</param>
/// <param name="Lever">Id of the definition's lever.</param>
/// <param name="Function">Function of the person in charge.</param>
/// <param name="Status">Kept, in progress or done.</param>
public sealed record PlannedAction(string? Question, string Text, string Lever, string? Function, DateOnly? Due, ActionStatus Status);
