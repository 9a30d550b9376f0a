using Registry.Domain.Decisions;
using Registry.Domain.LegalTexts;
using Registry.Web.Services.Decisions;

namespace Registry.Web.Pages.Public.Decisions;

/// <summary>Where the time limit to contest comes from.</summary>
public enum ContestSource
{
    /// <summary>The notice names it, and it wins.</summary>
    Notice,

    /// <summary>The notice names none: the usual two months of French law.</summary>
    UsualTwoMonths,

    /// <summary>Nothing here tells it.</summary>
    Unknown,
}

/// <summary>By when to contest.</summary>
/// <param name="Days">Those that the notice names; null where it names none that can be kept.</param>
/// <param name="Deadline">Null while the day of the letter is not given.</param>
public sealed record Contest(ContestSource Source, int? Days, Deadline? Deadline)
{
    private const int UsualMonths = 2;

    public static Contest Of(DecisionCase subject, DateOnly? received)
    {
        if (subject.DaysToContest is { } days && Deadline.InDays(Deadline.Earliest, days) is not null)
        {
            return new Contest(ContestSource.Notice, (int)days, received is { } start ? Deadline.InDays(start, days) : null);
        }

        return subject.Rights.Any(right => right.Right == LegalRight.AdministrativeAppeal)
            ? new Contest(ContestSource.UsualTwoMonths, null, received is { } day ? Deadline.InMonths(day, UsualMonths) : null)
            : new Contest(ContestSource.Unknown, null, null);
    }
}
