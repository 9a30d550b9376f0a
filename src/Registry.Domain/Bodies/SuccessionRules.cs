namespace Registry.Domain.Bodies;

/// <summary>What happened to a body, as its public page tells it.</summary>
public enum BodyEventKind
{
    Renamed,

    /// <summary>Became part of another body and is no longer one itself.</summary>
    MergedInto,

    /// <summary>Took another body in.</summary>
    Absorbed,

    /// <summary>Gave notices to another body, with the competence they belong to.</summary>
    TransferredTo,
    TransferredFrom,
}

/// <summary>Why the record of a succession is refused; the name is the key of the text shown.</summary>
public enum SuccessionRefusal
{
    DateIsMissing,
    DateIsToCome,
    ReferenceIsMissing,
    ReferenceIsTooLong,
    NameIsMissing,
    NameIsTooLong,
    NothingChanges,
    SirenIsInvalid,
    SirenIsTaken,
    BodyIsGone,
    SuccessorIsMissing,
    SuccessorIsTheSame,
    SuccessorIsGone,
    NoNoticeIsChosen,
    NoticeIsNotOfThisBody,
}

/// <param name="On">The day from which it holds, by the official act.</param>
/// <param name="Reference">The official act, such as a prefect's order, in words.</param>
public sealed record SuccessionFacts(DateOnly? On, string? Reference);

/// <summary>What must be said of a change of bodies before it is recorded.</summary>
public static class SuccessionRules
{
    /// <summary>Characters.</summary>
    public const int LongestReference = 500;

    /// <summary>Characters.</summary>
    public const int LongestName = 200;

    public static IReadOnlyList<SuccessionRefusal> Check(SuccessionFacts facts, DateOnly today)
    {
        List<SuccessionRefusal> refusals = [];
        if (facts.On is not { } day)
        {
            refusals.Add(SuccessionRefusal.DateIsMissing);
        }
        else if (day > today)
        {
            refusals.Add(SuccessionRefusal.DateIsToCome);
        }

        if (string.IsNullOrWhiteSpace(facts.Reference))
        {
            refusals.Add(SuccessionRefusal.ReferenceIsMissing);
        }
        else if (facts.Reference.Trim().Length > LongestReference)
        {
            refusals.Add(SuccessionRefusal.ReferenceIsTooLong);
        }

        return refusals;
    }

    /// <param name="siren">Nine digits; null for a body without one.</param>
    public static IReadOnlyList<SuccessionRefusal> CheckName(string? name, string? nameEnglish, string? siren)
    {
        List<SuccessionRefusal> refusals = [];
        if (string.IsNullOrWhiteSpace(name))
        {
            refusals.Add(SuccessionRefusal.NameIsMissing);
        }
        else if (name.Trim().Length > LongestName || nameEnglish?.Trim().Length > LongestName)
        {
            refusals.Add(SuccessionRefusal.NameIsTooLong);
        }

        if (siren is not null && !Siren.IsValid(siren))
        {
            refusals.Add(SuccessionRefusal.SirenIsInvalid);
        }

        return refusals;
    }
}
