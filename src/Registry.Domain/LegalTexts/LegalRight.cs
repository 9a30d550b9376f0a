namespace Registry.Domain.LegalTexts;

/// <summary>What a person may claim, or a body must do, when an algorithm had a part in a decision. The names are wording keys.</summary>
public enum LegalRight
{
    /// <summary>The decision itself says that an algorithm was used, what for, and how to ask about it.</summary>
    ExplicitMention,

    /// <summary>On request, the rules and how they were applied to the person.</summary>
    RulesOnRequest,

    /// <summary>The rules of the main processings are online.</summary>
    PublishedRules,

    /// <summary>An unfavourable decision gives its reasons.</summary>
    Reasons,

    /// <summary>Asking the body to look again, within the time for going to court.</summary>
    AdministrativeAppeal,

    /// <summary>Nobody is subject to a decision based solely on automated processing without safeguards.</summary>
    AutomatedDecision,

    /// <summary>The answer to an appeal is never given by the machine alone.</summary>
    AppealReadByAPerson,

    /// <summary>A copy of one’s personal data and what is done with it.</summary>
    PersonalDataAccess,

    /// <summary>Complaining to the data-protection authority.</summary>
    DataProtectionComplaint,

    /// <summary>Documents of the administration, source code included.</summary>
    AccessToDocuments,

    /// <summary>Referring a refused or unanswered request to the access-to-documents commission.</summary>
    DocumentsCommission,

    /// <summary>Free help of the Defender of Rights.</summary>
    DefenderOfRights,
}

/// <summary>How sure the register is, from what the notice says, that a right applies.</summary>
public enum Applicability
{
    Applies,

    /// <summary>It depends on a fact that the notice does not tell, or on how the tool is used in practice.</summary>
    MayApply,
}

/// <param name="Reservation">Wording key of the condition that remains; null where none does.</param>
public sealed record ApplicableRight(LegalRight Right, Applicability Applicability, IReadOnlyList<LegalReference> References, LegalReservation? Reservation = null)
{
    public string WordingKey => Right.ToString();
}

/// <summary>What still has to be true for a right to apply. The names are wording keys.</summary>
public enum LegalReservation
{
    /// <summary>A secret that the law protects may limit what is told.</summary>
    ProtectedSecret,

    /// <summary>The body employs enough people (the threshold is set by decree).</summary>
    SizeOfTheBody,

    /// <summary>The decision is unfavourable to the person.</summary>
    UnfavourableDecision,

    /// <summary>The tool had a part in an individual decision; the notice does not tell.</summary>
    IndividualDecision,

    /// <summary>Data about the person were used; the notice does not tell.</summary>
    PersonalData,

    /// <summary>A person did not really examine the case, and the effects are serious.</summary>
    NobodyExamined,

    /// <summary>The effects on the person are legal, or as serious.</summary>
    SeriousEffects,
}
