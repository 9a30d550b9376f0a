namespace Registry.Domain.LegalTexts;

/// <summary>Which texts apply to a decision that an algorithm took or prepared. French law only: elsewhere the list is empty, and empty means unknown.</summary>
public static class ApplicableRights
{
    /// <returns>In the order in which a person would use them.</returns>
    public static IReadOnlyList<ApplicableRight> In(LegalSituation situation) => situation.IsUnderFrenchLaw
        ? [.. OnTheAlgorithm(situation), .. OnTheDecision(situation), .. OnPersonalData(situation), .. Always()]
        : [];

    private static IEnumerable<ApplicableRight> OnTheAlgorithm(LegalSituation situation)
    {
        if (situation.Part == AlgorithmPart.NoDecision || situation.Individual == Known.No)
        {
            yield break;
        }

        var isCertain = situation.Part != AlgorithmPart.Unknown && situation.Individual == Known.Yes;
        var applicability = isCertain ? Applicability.Applies : Applicability.MayApply;
        yield return new(LegalRight.ExplicitMention, applicability, [Crpa("L.311-3-1"), Crpa("R.311-3-1-1")], isCertain ? null : LegalReservation.IndividualDecision);
        yield return new(
            LegalRight.RulesOnRequest,
            applicability,
            [Crpa("L.311-3-1"), Crpa("R.311-3-1-2")],
            isCertain ? LegalReservation.ProtectedSecret : LegalReservation.IndividualDecision);
        yield return new(LegalRight.PublishedRules, Applicability.MayApply, [Crpa("L.312-1-3")], LegalReservation.SizeOfTheBody);
    }

    private static IEnumerable<ApplicableRight> OnTheDecision(LegalSituation situation)
    {
        if (situation.Individual == Known.No)
        {
            yield break;
        }

        yield return new(LegalRight.Reasons, Applicability.MayApply, [Crpa("L.211-2"), Crpa("L.211-5")], LegalReservation.UnfavourableDecision);
        yield return new(LegalRight.AdministrativeAppeal, Applicability.Applies, [Crpa("L.411-2"), new(LegalSource.Cja, "R.421-1"), new(LegalSource.Cja, "R.421-5")]);
        if (situation.PersonalData == Known.No || situation.Part == AlgorithmPart.NoDecision)
        {
            yield break;
        }

        var data = situation.PersonalData == Known.Yes;
        if (AutomatedDecision(situation.Part) is { } reservation)
        {
            var isSure = data && reservation == LegalReservation.SeriousEffects && situation.Individual == Known.Yes;
            yield return new(
                LegalRight.AutomatedDecision,
                isSure ? Applicability.Applies : Applicability.MayApply,
                [new(LegalSource.Gdpr, "22"), new(LegalSource.Lil, "47")],
                data ? reservation : LegalReservation.PersonalData);
        }

        yield return new(
            LegalRight.AppealReadByAPerson,
            data ? Applicability.Applies : Applicability.MayApply,
            [new(LegalSource.Lil, "47")],
            data ? null : LegalReservation.PersonalData);
    }

    /// <summary>What the prohibition of solely automated decisions still depends on; null where a person examines each case.</summary>
    private static LegalReservation? AutomatedDecision(AlgorithmPart part) => part switch
    {
        AlgorithmPart.Decides => LegalReservation.SeriousEffects,
        AlgorithmPart.FollowedByDefault or AlgorithmPart.Unknown => LegalReservation.NobodyExamined,
        _ => null,
    };

    private static IEnumerable<ApplicableRight> OnPersonalData(LegalSituation situation)
    {
        if (situation.PersonalData == Known.No)
        {
            yield break;
        }

        var (applicability, reservation) = situation.PersonalData == Known.Yes ? (Applicability.Applies, (LegalReservation?)null) : (Applicability.MayApply, LegalReservation.PersonalData);
        yield return new(LegalRight.PersonalDataAccess, applicability, [new(LegalSource.Gdpr, "15"), new(LegalSource.Gdpr, "12(3)")], reservation);
        yield return new(LegalRight.DataProtectionComplaint, applicability, [new(LegalSource.Gdpr, "77")], reservation);
    }

    private static IEnumerable<ApplicableRight> Always() =>
    [
        new(LegalRight.AccessToDocuments, Applicability.Applies, [Crpa("L.300-2"), Crpa("L.311-1")], LegalReservation.ProtectedSecret),
        new(LegalRight.DocumentsCommission, Applicability.Applies, [Crpa("R.311-12"), Crpa("R.311-13"), Crpa("L.342-1"), Crpa("R.343-1")]),
        new(LegalRight.DefenderOfRights, Applicability.Applies, [new(LegalSource.DefenderAct, "4"), new(LegalSource.DefenderAct, "6")]),
    ];

    private static LegalReference Crpa(string article) => new(LegalSource.Crpa, article);
}
