namespace Registry.Domain.Assessment;

/// <summary>What the body does about the impact, theme by theme, beside what the level requires. A profile, never a grade.</summary>
public sealed record SafeguardProfile
{
    public required SafeguardStatus Status { get; init; }

    /// <summary>Percent to one decimal, over all safeguard questions asked, blanks as 0; null until the assessment is started.</summary>
    public required decimal? Overall { get; init; }

    /// <summary>Percent that the level requires overall; null while the level is undetermined.</summary>
    public required decimal? Required { get; init; }

    /// <summary>Percent under which no theme may be; null while the level is undetermined.</summary>
    public required decimal? RequiredPerTheme { get; init; }

    /// <summary>Safeguard questions answered over those asked, between 0 and 1 to three decimals; null when none is asked.</summary>
    public required decimal? AnsweredShare { get; init; }
    public required int Asked { get; init; }
    public required int Answered { get; init; }

    /// <summary>Themes where something applies, in the order of the definition; none until the assessment is started.</summary>
    public required IReadOnlyList<ThemeIndex> Themes { get; init; }

    /// <summary>Themes under <see cref="RequiredPerTheme"/>; known once everything is answered.</summary>
    public required IReadOnlyList<string> LowThemes { get; init; }

    /// <summary>Must-haves of the level that fall short; known once everything is answered.</summary>
    public required IReadOnlyList<string> MustNotMet { get; init; }

    /// <summary>What each answered safeguard obtained, in the order of the definition.</summary>
    public required IReadOnlyList<QuestionShare> Shares { get; init; }
}

public enum SafeguardStatus
{
    /// <summary>No safeguard beyond the essential questions is answered: nothing to say yet.</summary>
    NotStarted,

    /// <summary>Some safeguards are blank, or the level is undetermined.</summary>
    Partial,

    /// <summary>Overall, themes and must-haves all reach what the level requires.</summary>
    Met,

    /// <summary>Within 15 points of the requirement and no must-have at zero.</summary>
    ToStrengthen,
    Insufficient,

    /// <summary>Everything is answered and the body keeps the profile to itself. Never computed: found in public versions only.</summary>
    NotPublished,
}

/// <param name="Index">Whole percent.</param>
public sealed record ThemeIndex(string Theme, int Index);

/// <param name="Share">Between 0 and 1 to three decimals; null when the answer says that the question does not apply.</param>
public sealed record QuestionShare(string QuestionId, string Theme, decimal Weight, decimal? Share);
