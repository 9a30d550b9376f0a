using System.Text.Json.Nodes;

namespace Registry.Domain.Assessment;

/// <summary>The impact level and the whole path to it. Safeguards have no part in it.</summary>
/// <param name="Points">Out of the definition's maximum, an unknown counted at its dearest; null while <paramref name="Undetermined"/> is not empty.</param>
/// <param name="Level">1 to 4, an unknown counted at its dearest; null while <paramref name="Undetermined"/> is not empty.</param>
/// <param name="LevelMinimum">The level is at least this one, whatever is still blank or unknown.</param>
/// <param name="LevelMaximum">The level is at most this one, whatever is still blank or unknown.</param>
/// <param name="Undetermined">What must be answered before the level is: <c>header.volume</c> or question ids.</param>
/// <param name="Scored">Each answer that gave points, in the order of the definition.</param>
/// <param name="Ceilings">Rules that hold the points down, those that only may hold included.</param>
/// <param name="Floors">Rules that raise the level, those that only may hold included.</param>
public sealed record ImpactResult(
    decimal? Points,
    decimal PointsMinimum,
    decimal PointsMaximum,
    int? Level,
    int LevelMinimum,
    int LevelMaximum,
    IReadOnlyList<string> Undetermined,
    IReadOnlyList<PointStep> Scored,
    IReadOnlyList<RuleStep> Ceilings,
    IReadOnlyList<RuleStep> Floors);

/// <summary>What one step of the path rests on.</summary>
/// <param name="Source">A question id, <c>header.</c> and a field id, or <c>derived.</c> and the id of a derived class.</param>
/// <param name="Answer">Option codes (<c>unknown</c> and <c>na</c> among them), a number, or the classes still possible; null for a blank or a mask.</param>
/// <param name="Masked">The answer exists but is not public.</param>
public sealed record PathAnswer(string Source, JsonNode? Answer, bool Masked = false);

/// <param name="Points">Points counted; for an unknown answer those of the dearest one.</param>
/// <param name="PointsMinimum">The same, except for an unknown answer: those of the cheapest one.</param>
/// <param name="Maximum">The most that this question can give.</param>
public sealed record PointStep(PathAnswer From, string Dimension, decimal Points, decimal PointsMinimum, decimal Maximum);

/// <summary>A floor or a ceiling that holds, or may hold.</summary>
/// <param name="Certain">False when it rests on something unknown or blank.</param>
public sealed record RuleStep(string RuleId, int Level, bool Certain, IReadOnlyList<PathAnswer> Because);
