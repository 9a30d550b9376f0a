using Registry.PollutionPeaks.Data;
using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.Simulation;
using Registry.PollutionPeaks.Targets;
using Registry.PollutionPeaks.Tests.Readers;

namespace Registry.PollutionPeaks.Tests.Features;

public sealed class FeatureBuilderTests
{
    private static readonly PeakTarget Target = PeakTarget.Parse("pm10>50");

    [Theory]
    [InlineData(Horizon.Today)]
    [InlineData(Horizon.Tomorrow)]
    public void Future_Altered_ChangesNoFeatureOfEarlierDays(Horizon horizon)
    {
        var before = TwoStations(changed: null);
        var moment = new DateOnly(2020, 6, 15);
        var features = FeatureBuilder.Build(before, Target, new FeatureOptions(horizon));
        var altered = FeatureBuilder.BuildFor(TwoStations(changed: moment), Target, new FeatureOptions(horizon), features.Features);
        // The weather of the target day stands in for its forecast, so the day itself is the last that may not differ from what is known.
        var (earlier, later) = (features.Rows.Where(row => row.Date < moment).ToList(), features.Rows.Where(row => row.Date > moment.AddDays(3)).ToList());
        var others = altered.Rows.ToDictionary(row => (row.Station, row.Date));

        Assert.True(earlier.Count > 200);
        Assert.All(earlier, row => Assert.Equal(row.Values, others[(row.Station, row.Date)].Values));
        Assert.All(earlier, row => Assert.Equal(row.LevelBefore, others[(row.Station, row.Date)].LevelBefore));
        Assert.Contains(later, row => !row.Values.SequenceEqual(others[(row.Station, row.Date)].Values));
    }

    [Theory]
    [InlineData(Horizon.Today, 1)]
    [InlineData(Horizon.Tomorrow, 2)]
    public void TargetDay_Altered_ChangesOnlyItsDeclaredStandIns(Horizon horizon, int daysBetween)
    {
        var day = new DateOnly(2020, 6, 15);
        var options = new FeatureOptions(horizon);
        var features = FeatureBuilder.Build(TwoStations(null), Target, options);
        // Everything from the day after the last one known when the forecast for this day is made.
        var altered = FeatureBuilder.BuildFor(TwoStations(day.AddDays(1 - daysBetween)), Target, options, features.Features);
        var (row, other) = (features.Rows.First(row => row.Date == day), altered.Rows.First(row => row.Date == day));
        var different = features.Features.Where((_, position) => row.Values[position] != other.Values[position]).ToList();

        Assert.NotEmpty(different);
        Assert.All(different, feature => Assert.Equal(FeatureSource.ObservedStandIn, feature.Source));
        Assert.NotEqual(row.Level, other.Level);
    }

    [Fact]
    public void Values_AreTheDaysTheySay()
    {
        var table = Reading.Of("date,pm10,temperature_mean,own\n" + string.Concat(Enumerable.Range(1, 28).Select(day => $"2024-02-{day:00},{10 + day},{day},{100 + day}\n"))).Table;
        var today = FeatureBuilder.Build(table, Target, new FeatureOptions(Horizon.Today));
        var tomorrow = FeatureBuilder.Build(table, Target, new FeatureOptions(Horizon.Tomorrow));
        var date = new DateOnly(2024, 2, 20);

        Assert.Equal((29, 28, 20, 19, 119), (Value(today, date, "pm10_yesterday"), Value(today, date, "pm10_two_days_ago"), Value(today, date, "temperature_mean"), Value(today, date, "temperature_mean_yesterday"), Value(today, date, "own")));
        Assert.Equal((28, 27, 20, 19, 118), (Value(tomorrow, date, "pm10_yesterday"), Value(tomorrow, date, "pm10_two_days_ago"), Value(tomorrow, date, "temperature_mean"), Value(tomorrow, date, "temperature_mean_today"), Value(tomorrow, date, "own")));
        Assert.Equal(26, Value(today, date, "pm10_mean_7_days"));
        Assert.Equal((30, 29d, false), (Row(today, date).Level, Row(today, date).LevelBefore, Row(today, date).IsPeak));
    }

    [Fact]
    public void Rise_IsYesterdayLessTheDayBeforeAndOnlyOfUseForToday()
    {
        var table = Reading.Of("date,pm10,no2\n" + string.Concat(Enumerable.Range(1, 28).Select(day => $"2024-02-{day:00},{day * day},{day}\n"))).Table;
        var today = FeatureBuilder.Build(table, Target, new FeatureOptions(Horizon.Today));
        var rise = today.Features.Single(feature => feature.Name == "pm10_rise_yesterday");

        Assert.Equal((19 * 19) - (18 * 18), Value(today, new DateOnly(2024, 2, 20), rise.Name));
        Assert.Equal(("µg/m³", FeatureSource.Observed, false), (rise.Unit, rise.Source, rise.IsSkewed));
        Assert.DoesNotContain(FeatureBuilder.Build(table, Target, new FeatureOptions(Horizon.Tomorrow)).Features, feature => feature.Name.Contains("_rise", StringComparison.Ordinal));
    }

    [Fact]
    public void Forecast_OfTheWeather_TakesThePlaceOfTheStandIn()
    {
        var table = Reading.Of("date,pm10,temperature_mean,forecast_temperature_mean,forecast_pm10,forecast_o3\n"
            + string.Concat(Enumerable.Range(1, 28).Select(day => $"2024-02-{day:00},{10 + day},{day},{50 - day},{60 + day},{80 + day}\n"))).Table;
        var features = FeatureBuilder.Build(table, Target, new FeatureOptions(Horizon.Today));
        var date = new DateOnly(2024, 2, 20);

        Assert.Equal((30, 100), (Value(features, date, "temperature_mean"), Value(features, date, "forecast_o3")));
        Assert.DoesNotContain(features.Features, feature => feature.Source == FeatureSource.ObservedStandIn || feature.Name == "forecast_pm10");
        Assert.Equal(80, Row(features, date).AgencyForecast);
        Assert.Contains(FeatureBuilder.Build(table, Target, new FeatureOptions(Horizon.Today, WithAgencyForecast: true)).Features, feature => feature.Name == "forecast_pm10");
    }

    [Theory]
    [InlineData(399, false)]
    [InlineData(400, true)]
    public void Season_OfHardlyMoreThanAYear_IsLeftOutAndStillThereForAModelThatKnowsIt(int days, bool isKept)
    {
        // The mean of 30 days asks for 15 of them before the first day to learn from.
        var table = Reading.Of("date,pm10,temperature_mean\n" + string.Concat(Enumerable.Range(0, days + 15).Select(day => $"{new DateOnly(2023, 1, 1).AddDays(day):yyyy-MM-dd},{day % 90},{day % 30}\n"))).Table;
        var features = FeatureBuilder.Build(table, Target, new FeatureOptions(Horizon.Today)).Features;
        var season = new Feature("season_winter", "", FeatureSource.Calendar);

        Assert.Equal(isKept, features.Contains(season));
        Assert.Contains(features, feature => feature.Name == "sunday");
        Assert.Equal(1, Value(FeatureBuilder.BuildFor(table, Target, new FeatureOptions(Horizon.Today), [season]), new DateOnly(2023, 12, 31), season.Name), 1e-3f);
    }

    [Fact]
    public void Missing_IsFilledFromThePastAndConstantsAreLeftOut()
    {
        var levels = Enumerable.Range(1, 40).Select(day => day is > 10 and < 20 ? double.NaN : day).ToArray();
        var table = new DailyTable(["pm10", "same"], levels.Select((level, day) => new DailyRow("", new DateOnly(2024, 1, 1).AddDays(day), [level, 7])));
        var features = FeatureBuilder.Build(table, Target, new FeatureOptions(Horizon.Today));

        Assert.DoesNotContain(features.Features, feature => feature.Name == "same");
        Assert.DoesNotContain(features.Rows, row => row.Date > new DateOnly(2024, 1, 10) && row.Date < new DateOnly(2024, 1, 20));
        // Nine days without a level: the week is over, and the mean of the ten days before takes the place of the last one.
        Assert.Equal(5.5f, Value(features, new DateOnly(2024, 1, 20), "pm10_yesterday"));
        Assert.All(features.Rows, row => Assert.DoesNotContain(row.Values, float.IsNaN));
    }

    [Fact]
    public void StationThatMissesMostOfItsDays_KeepsWeatherAndEarlierLevels()
    {
        // Two days of five are in the file, as after the repair of an instrument that works at times.
        var days = Enumerable.Range(0, 300).Where(day => day % 5 is 0 or 1).Select(day => $"{new DateOnly(2024, 1, 1).AddDays(day):yyyy-MM-dd},{day % 90},{day % 30}\n").ToList();
        var features = FeatureBuilder.Build(Reading.Of("date,pm10,temperature_mean\n" + string.Concat(days)).Table, Target, new FeatureOptions(Horizon.Today));

        Assert.Subset(features.Features.Select(feature => feature.Name).ToHashSet(), new HashSet<string> { "temperature_mean", "pm10_yesterday" });
        Assert.Equal(days.Count - 1, features.Rows.Count);
    }

    [Fact]
    public void StationWithoutOnePollutant_KeepsItsDaysAndTakesTheMeanOfTheOthers()
    {
        var days = Enumerable.Range(1, 60).Select(day => (Date: $"{new DateOnly(2024, 1, 1).AddDays(day):yyyy-MM-dd}", Day: day)).ToList();
        var table = Reading.Of("date,station,pm10,no2\n" + string.Concat(days.Select(day => $"{day.Date},with,{10 + day.Day},{day.Day}\n{day.Date},without,{20 + day.Day},\n"))).Table;
        var features = FeatureBuilder.Build(table, Target, new FeatureOptions(Horizon.Today));
        var no2 = features.Features.Select((feature, position) => (feature.Name, position)).Single(feature => feature.Name == "no2_yesterday").position;

        Assert.Equal(features.Rows.Count(row => row.Station == "with"), features.Rows.Count(row => row.Station == "without"));
        // The other station knew 1, 2, … 40 when the forecast for the 41st day was made.
        Assert.Equal(20.5f, features.Rows.Single(row => row.Station == "without" && row.Date == new DateOnly(2024, 1, 1).AddDays(41)).Values[no2]);
    }

    [Fact]
    public void Rows_AreSortedByDateThenStationAndNoFeatureIsConstantOrTwice()
    {
        var features = FeatureBuilder.Build(TwoStations(null), Target, new FeatureOptions(Horizon.Today));

        Assert.Equal(features.Rows.OrderBy(row => row.Date).ThenBy(row => row.Station, StringComparer.Ordinal), features.Rows);
        Assert.Distinct(features.Features.Select(feature => feature.Name));
        Assert.All(Enumerable.Range(0, features.Features.Count), position => Assert.True(features.Rows.Select(row => row.Values[position]).Distinct().Count() > 1));
    }

    [Fact]
    public void KnownModel_OnOtherData_GetsItsFeaturesOrARefusal()
    {
        var features = FeatureBuilder.Build(SimulatedCity.Sample().Table, Target, new FeatureOptions(Horizon.Today)).Features;
        var fewer = Reading.Of("date,pm10\n2024-01-01,12\n2024-01-02,13\n").Table;

        Assert.Equal("pm25_yesterday", Assert.Throws<MissingFeatureException>(() => FeatureBuilder.BuildFor(fewer, Target, new FeatureOptions(Horizon.Today), features)).Feature);
    }

    [Fact]
    public void DayWithoutLevel_CanBeAskedAbout()
    {
        var table = Reading.Of("date,pm10,temperature_mean\n" + string.Concat(Enumerable.Range(1, 28).Select(day => $"2024-02-{day:00},{(day == 28 ? "" : $"{day}")},{day}\n"))).Table;
        var trained = FeatureBuilder.Build(table, Target, new FeatureOptions(Horizon.Today));
        var asked = FeatureBuilder.BuildFor(table, Target, new FeatureOptions(Horizon.Today), trained.Features);

        Assert.DoesNotContain(trained.Rows, row => row.Date == new DateOnly(2024, 2, 28));
        Assert.Equal(double.NaN, Row(asked, new DateOnly(2024, 2, 28)).Level);
    }

    private static FeatureRow Row(FeatureTable table, DateOnly date) => table.Rows.Single(row => row.Date == date);

    private static float Value(FeatureTable table, DateOnly date, string feature) =>
        Row(table, date).Values[table.Features.Select((known, position) => (known.Name, position)).Single(known => known.Name == feature).position];

    /// <summary>Two simulated cities of one year; from the changed day on, every value of every column is another one.</summary>
    private static DailyTable TwoStations(DateOnly? changed)
    {
        string[] columns = ["pm10", "pm25", "no2", "o3", "temperature_mean", "wind_speed_mean", "wind_direction", "pressure_mean", "precipitation_sum"];
        return new DailyTable(columns, new[] { 1, 2 }.SelectMany(seed => Days(seed).Select(day => day.Date >= changed
            ? day with { Values = [.. day.Values.Select(value => (value * 1.7) + 3)] }
            : day)));

        IEnumerable<DailyRow> Days(int seed)
        {
            var table = new SimulatedCity(seed, 5, $"City {seed}").Read().Table;
            return table.Rows.Where(row => row.Date.Year == 2020).Select(row => row with { Values = [.. columns.Select(column => table.Value(row, column))] });
        }
    }
}
