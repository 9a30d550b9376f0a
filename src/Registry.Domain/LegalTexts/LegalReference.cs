namespace Registry.Domain.LegalTexts;

/// <summary>The code or act that an article belongs to.</summary>
public enum LegalSource
{
    /// <summary>Code des relations entre le public et l’administration.</summary>
    Crpa,

    /// <summary>Code de justice administrative.</summary>
    Cja,

    /// <summary>Loi n° 78-17 du 6 janvier 1978, “informatique et libertés”.</summary>
    Lil,

    /// <summary>Regulation (EU) 2016/679.</summary>
    Gdpr,

    /// <summary>Loi organique n° 2011-333 du 29 mars 2011.</summary>
    DefenderAct,

    /// <summary>Regulation (EU) 2024/1689, artificial intelligence.</summary>
    AiAct,
}

/// <param name="Article">As the text numbers it, such as <c>L.311-3-1</c>.</param>
public sealed record LegalReference(LegalSource Source, string Article);
