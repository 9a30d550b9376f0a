namespace Registry.Domain.Templates;

/// <summary>What no author can know: proposed as local until they choose otherwise.</summary>
public static class LocalByDefault
{
    /// <summary>Who answers at the body, how to contest there, for how many people, where, since when, and when it looks again.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        "header.department", "header.contact", "header.recourse", "header.volume", "header.territory", "header.lifecycle", "GOU-05",
    ];

    /// <summary>What the registry writes itself, and what is set when a draft starts.</summary>
    public static IReadOnlyList<string> Never { get; } = ["header.body", "header.languages"];
}
