namespace Registry.Domain.Decisions;

/// <summary>A time limit counted from the day on which a letter was received. Week-ends and public holidays never lengthen it here: the day given is the safe one.</summary>
/// <param name="Start">The day that starts it; it does not count itself.</param>
/// <param name="Last">The last day on which to act.</param>
public sealed record Deadline(DateOnly Start, DateOnly Last)
{
    /// <summary>Longer limits are taken for mistakes.</summary>
    public const int MostDays = 3660;

    public static readonly DateOnly Earliest = new(1990, 1, 1);
    public static readonly DateOnly Latest = new(2100, 12, 31);

    /// <summary>Null where the number of days is no limit for a person to keep, or the day is none on which a letter can have come.</summary>
    public static Deadline? InDays(DateOnly start, decimal days) =>
        days is >= 1 and <= MostDays && days == decimal.Truncate(days) && IsPossible(start) ? new Deadline(start, start.AddDays((int)days)) : null;

    /// <summary>
    /// The day of the same number, so many months later; the last day of the month where it has none.
    /// French procedure counts whole days and would allow the day after.
    /// </summary>
    public static Deadline? InMonths(DateOnly start, int months) =>
        months >= 1 && months * 31 <= MostDays && IsPossible(start) ? new Deadline(start, start.AddMonths(months)) : null;

    public static bool IsPossible(DateOnly day) => day >= Earliest && day <= Latest;
}

/// <summary>After a request for documents: when silence becomes a refusal, and how long one may then go to the commission (CRPA R.311-13 and R.343-1).</summary>
/// <param name="Refusal">The day on which silence is a refusal.</param>
/// <param name="Referral">The last day to refer it to the commission.</param>
public sealed record SilenceCalendar(DateOnly Refusal, DateOnly Referral)
{
    private const int MonthsOfSilence = 1;
    private const int MonthsToRefer = 2;

    /// <param name="received">The day on which the body received the request.</param>
    public static SilenceCalendar? Of(DateOnly received) =>
        Deadline.InMonths(received, MonthsOfSilence) is { } silence && Deadline.InMonths(silence.Last, MonthsToRefer) is { } referral
            ? new SilenceCalendar(silence.Last, referral.Last)
            : null;
}
