using System.Text.Json.Nodes;

namespace Registry.Web.Pages.Shared;

/// <summary>What the partial <c>_Level</c> shows: an impact level of 1 to 4, or the range that is still open, or nothing known.</summary>
/// <param name="Minimum">The least level that the answers allow.</param>
/// <param name="Maximum">The highest level that the answers allow.</param>
public sealed record LevelView(int? Level, int? Minimum = null, int? Maximum = null)
{
    public static LevelView Of(JsonObject? assessment) =>
        new(Number(assessment, "level"), Number(assessment, "levelMin"), Number(assessment, "levelMax"));

    public bool IsRange => Minimum is { } least && Maximum is { } most && least != most;

    private static int? Number(JsonObject? assessment, string name) =>
        assessment?[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;
}
