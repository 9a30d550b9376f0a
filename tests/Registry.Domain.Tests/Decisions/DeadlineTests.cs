using CsCheck;
using Registry.Domain.Decisions;

namespace Registry.Domain.Tests.Decisions;

public sealed class DeadlineTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, Deadline.Latest.DayNumber - Deadline.Earliest.DayNumber].Select(Deadline.Earliest.AddDays);

    [Theory]
    [InlineData("2026-11-03", 60, "2027-01-02")]
    [InlineData("2026-02-28", 1, "2026-03-01")]
    [InlineData("2028-02-28", 1, "2028-02-29")]
    [InlineData("2027-12-31", 60, "2028-02-29")]
    public void InDays_FromTheDayOfTheLetter_DoNotCountIt(string received, int days, string last) =>
        Assert.Equal(Day(last), Deadline.InDays(Day(received), days)!.Last);

    [Theory]
    [InlineData("2026-11-03", 2, "2027-01-03")]
    [InlineData("2026-12-31", 2, "2027-02-28")]
    [InlineData("2027-12-31", 2, "2028-02-29")]
    [InlineData("2026-08-31", 1, "2026-09-30")]
    public void InMonths_ToAShorterMonth_EndOnItsLastDay(string received, int months, string last) =>
        Assert.Equal(Day(last), Deadline.InMonths(Day(received), months)!.Last);

    [Fact]
    public void InMonths_OfAnyDay_KeepTheNumberOfTheDayWhereTheMonthHasIt() => Gen.Select(Days, Gen.Int[1, 24]).Sample((day, months) =>
    {
        var last = Deadline.InMonths(day, months)!.Last;
        var expectedMonth = ((day.Year * 12) + day.Month - 1 + months);
        return (last.Year * 12) + last.Month - 1 == expectedMonth && last.Day == Math.Min(day.Day, DateTime.DaysInMonth(last.Year, last.Month));
    });

    [Fact]
    public void InDays_OfAnyDay_AreAsManyDaysLater() =>
        Gen.Select(Days, Gen.Int[1, Deadline.MostDays]).Sample((day, days) => Deadline.InDays(day, days)!.Last.DayNumber - day.DayNumber == days);

    [Theory]
    [InlineData("0")]
    [InlineData("-60")]
    [InlineData("30.5")]
    [InlineData("99999999999")]
    public void InDays_OfNoLimitThatCanBeKept_AreNone(string days) =>
        Assert.Null(Deadline.InDays(Day("2026-11-03"), decimal.Parse(days, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Deadlines_FromAnImpossibleDay_AreNone()
    {
        Assert.Null(Deadline.InDays(DateOnly.MaxValue, 60));
        Assert.Null(Deadline.InMonths(DateOnly.MinValue, 2));
        Assert.Null(SilenceCalendar.Of(DateOnly.MaxValue));
    }

    [Theory]
    [InlineData("2026-11-30", "2026-12-30", "2027-02-28")]
    [InlineData("2026-01-31", "2026-02-28", "2026-04-28")]
    public void Silence_AfterARequest_IsARefusalInAMonthAndLeavesTwo(string received, string refusal, string referral) =>
        Assert.Equal(new SilenceCalendar(Day(refusal), Day(referral)), SilenceCalendar.Of(Day(received)));

    [Theory]
    [InlineData("2026-11-03")]
    [InlineData("3/11/2026")]
    [InlineData(" 03/11/2026 ")]
    [InlineData("3 novembre 2026")]
    [InlineData("3 November 2026")]
    [InlineData("3.11.2026")]
    public void TypedDay_InUsualWays_IsRead(string typed) => Assert.Equal(Day("2026-11-03"), TypedDay.Read(typed));

    [Fact]
    public void TypedDay_FirstOfAMonthInFrench_IsRead() => Assert.Equal(Day("2026-05-01"), TypedDay.Read("1er mai 2026"));

    [Theory]
    [InlineData("31/02/2026")]
    [InlineData("11/23/2026")]
    [InlineData("2026-13-01")]
    [InlineData("hier")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void TypedDay_ThatCannotBe_IsNone(string typed) => Assert.Null(TypedDay.Read(typed));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
