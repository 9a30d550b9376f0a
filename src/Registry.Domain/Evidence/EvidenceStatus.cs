namespace Registry.Domain.Evidence;

public enum EvidenceStatus
{
    /// <summary>The body says so.</summary>
    Declared,

    /// <summary>A link shows it.</summary>
    Evidenced,

    /// <summary>Somebody else of the body has checked it.</summary>
    Reviewed,
}

/// <summary>The status in words, the same on every page, and its code in documents.</summary>
public static class EvidenceWords
{
    public static LocalisedText Of(EvidenceStatus status) => status switch
    {
        EvidenceStatus.Declared => new("Déclaré", "Declared"),
        EvidenceStatus.Evidenced => new("Justifié", "Evidenced"),
        _ => new("Vérifié", "Reviewed"),
    };

    public static string Code(EvidenceStatus status) => status switch
    {
        EvidenceStatus.Declared => "declared",
        EvidenceStatus.Evidenced => "evidenced",
        _ => "reviewed",
    };

    /// <exception cref="FormatException">The code is none of the three.</exception>
    public static EvidenceStatus Status(string code) =>
        Enum.GetValues<EvidenceStatus>().Where(status => Code(status) == code).Cast<EvidenceStatus?>().SingleOrDefault()
        ?? throw new FormatException($"\"{code}\" is not the status of evidence.");
}
