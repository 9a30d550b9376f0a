namespace Registry.Domain.Questionnaire;

/// <summary>What is known of the impact level, from 1 to 4: the level itself, or the lowest and the highest still possible.</summary>
/// <param name="Level">Null while it is undetermined.</param>
public sealed record LevelKnowledge(int? Level, int? Minimum, int? Maximum)
{
    public static LevelKnowledge None { get; } = new(null, null, null);

    public Truth AtLeast(int level) => (Level, Minimum) switch
    {
        ({ } known, _) => known >= level ? Truth.True : Truth.False,
        (null, null) => Truth.Possible,
        (null, { } minimum) => minimum >= level ? Truth.True : Maximum < level ? Truth.False : Truth.Possible,
    };
}
