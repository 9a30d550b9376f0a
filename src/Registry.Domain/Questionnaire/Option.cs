namespace Registry.Domain.Questionnaire;

/// <summary>One allowed value of a choice. <paramref name="Value"/> is a word that never changes; points live beside it, never in it.</summary>
/// <param name="Points">Impact or safeguard points; null where the question is not scored by options.</param>
/// <param name="PointsMinimum">For <c>unknown</c>: the points of the cheapest real option.</param>
/// <param name="Exclusive">Stands alone in a multiple choice.</param>
/// <param name="NotApplicable">Takes the question out of the safeguard denominator.</param>
public sealed record Option(
    string Value,
    LocalisedText Label,
    decimal? Points = null,
    decimal? PointsMinimum = null,
    bool Exclusive = false,
    bool NotApplicable = false);
