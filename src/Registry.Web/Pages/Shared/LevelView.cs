using System.Text.Json.Nodes;

namespace Registry.Web.Pages.Shared;

/// <summary>What the partial <c>_Level</c> shows: an impact level of 1 to 4, or the range that is still open, or nothing known.</summary>
/// <param name="Minimum">The least level that the answers allow.</param>
/// <param name="Maximum">The highest level that the answers allow.</param>
public sealed record LevelView(int? Level, int? Minimum = null, int? Maximum = null)
{
    /// <param name="assessment">As stored in a published version.</param>
    public static LevelView Of(JsonObject? assessment)
    {
        var impact = assessment?["impact"] as JsonObject;
        return new LevelView(Number(impact, "level"), Number(impact, "levelMinimum"), Number(impact, "levelMaximum"));
    }

    public bool IsRange => Minimum is { } least && Maximum is { } most && least != most;

    /// <summary>The level is this one, or may be.</summary>
    public bool Covers(int level) => IsRange ? level >= Minimum && level <= Maximum : level == Level;

    private static int? Number(JsonObject? impact, string name) =>
        impact?[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;
}
