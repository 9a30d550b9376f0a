using Registry.PollutionPeaks.Data;
using Registry.PollutionPeaks.Targets;

namespace Registry.PollutionPeaks.Features;

/// <summary>All features that a table allows for a target and a horizon.</summary>
internal sealed class FeatureCatalogue
{
    private const int Week = 7;
    private const int Month = 30;
    private const double DaysAYear = 365.25;
    private const string SeasonWinter = "season_winter";
    private const string SeasonSpring = "season_spring";

    private readonly DailyTable _table;
    private readonly PeakTarget _target;
    private readonly FeatureOptions _options;
    private readonly int _lag;
    private readonly List<StationDays> _stations;
    private readonly List<FeatureDefinition> _features = [];

    public FeatureCatalogue(DailyTable table, PeakTarget target, FeatureOptions options, List<StationDays> stations)
    {
        _table = table;
        _target = target;
        _options = options;
        _stations = stations;
        _lag = 1 + (int)options.Horizon;
        AddLevels();
        AddOtherPollutants();
        AddWeather();
        AddOwnColumns();
        AddCalendar();
        AddStations();
    }

    public IReadOnlyList<FeatureDefinition> Features => _features;

    public static bool IsSeason(Feature feature) => feature.Name is SeasonWinter or SeasonSpring;

    /// <summary>The level of a day, which is known from the evening of that day.</summary>
    public double Level(StationDays station, int day) => station.Row(day) is { } row ? _target.Level(_table, row) : double.NaN;

    public bool HasLevel(StationDays station, int day) => !double.IsNaN(Level(station, day));

    public double LastLevel(StationDays station, int day) => Level(station, day - _lag);

    private void AddLevels()
    {
        var name = _target.Column;
        Observed($"{name}_yesterday", _target.Unit, LastLevel, skewed: true);
        Observed($"{name}_two_days_ago", _target.Unit, (station, day) => Level(station, day - _lag - 1), skewed: true);
        if (_options.Horizon == Horizon.Today)
        {
            // On the days tried, what rose yesterday told of the day that begins and nothing of the day after.
            Observed($"{name}_rise_yesterday", _target.Unit, (station, day) => LastLevel(station, day) - Level(station, day - _lag - 1));
        }

        Observed($"{name}_mean_7_days", _target.Unit, (station, day) => Mean(station, day, Week, Level), skewed: true);
        Observed($"{name}_mean_30_days", _target.Unit, (station, day) => Mean(station, day, Month, Level), skewed: true);
        if (_stations.Count > 1)
        {
            var mean = MeanOfStations();
            Observed($"{name}_yesterday_all_stations", _target.Unit, (station, day) => mean.GetValueOrDefault(station.Date(day - _lag), double.NaN), skewed: true);
        }
    }

    private void AddOtherPollutants()
    {
        foreach (var column in _table.Columns.Select(AirColumn.Of).Where(column => column.Kind == ColumnKind.Pollutant && !column.IsForecast && column.Name != _target.Column))
        {
            Observed($"{column.Name}_yesterday", column.Unit, (station, day) => station.Value(day - _lag, column.Name), skewed: true);
        }
    }

    private void AddWeather()
    {
        foreach (var column in _table.Columns.Select(AirColumn.Of).Where(column => column.Kind == ColumnKind.Weather && !column.IsForecast))
        {
            var forecast = AirColumn.ForecastPrefix + column.Name;
            var (known, source) = _table.Has(forecast) ? (forecast, FeatureSource.Forecast) : (column.Name, FeatureSource.ObservedStandIn);
            AddWeather(column, known, source);
        }

        // What is foretold and never observed.
        foreach (var column in _table.Columns.Select(AirColumn.Of).Where(column => column.Kind == ColumnKind.Weather && column.IsForecast))
        {
            var observed = column.Name[AirColumn.ForecastPrefix.Length..];
            if (!_table.Has(observed))
            {
                AddWeather(column with { Name = observed }, column.Name, FeatureSource.Forecast);
            }
        }
    }

    private void AddWeather(AirColumn column, string known, FeatureSource source)
    {
        if (column.Name == "wind_direction")
        {
            Add("wind_from_east", "", source, (station, day) => Math.Sin(Radians(station.Value(day, known))));
            Add("wind_from_north", "", source, (station, day) => Math.Cos(Radians(station.Value(day, known))));
            if (_options.Horizon == Horizon.Tomorrow)
            {
                Add("wind_from_east_today", "", source, (station, day) => Math.Sin(Radians(station.Value(day - 1, known))));
                Add("wind_from_north_today", "", source, (station, day) => Math.Cos(Radians(station.Value(day - 1, known))));
            }

            return;
        }

        var skewed = column.Name is "precipitation_sum" or "wind_speed_mean" or "wind_speed_max";
        Add(column.Name, column.Unit, source, (station, day) => station.Value(day, known), skewed);
        if (column.Name is "temperature_mean" or "wind_speed_mean" or "humidity_mean" or "pressure_mean" or "precipitation_sum")
        {
            Observed($"{column.Name}_yesterday", column.Unit, (station, day) => station.Value(day - _lag, column.Name), skewed);
            if (_options.Horizon == Horizon.Tomorrow)
            {
                Add($"{column.Name}_today", column.Unit, source, (station, day) => station.Value(day - 1, known), skewed);
            }
        }
    }

    private void AddOwnColumns()
    {
        foreach (var column in _table.Columns.Select(AirColumn.Of))
        {
            if (column.IsForecast && column.Kind != ColumnKind.Weather && (column.Name != _target.ForecastColumn || _options.WithAgencyForecast))
            {
                Add(column.Name, column.Unit, FeatureSource.Forecast, (station, day) => station.Value(day, column.Name), column.Kind == ColumnKind.Pollutant);
            }
            else if (!column.IsForecast && column.Kind == ColumnKind.Other)
            {
                Observed(column.Name, column.Unit, (station, day) => station.Value(day - _lag, column.Name));
            }
        }
    }

    private void AddCalendar()
    {
        Add(SeasonWinter, "", FeatureSource.Calendar, (station, day) => Math.Cos(Season(station.Date(day))));
        Add(SeasonSpring, "", FeatureSource.Calendar, (station, day) => Math.Sin(Season(station.Date(day))));
        Add("saturday", "", FeatureSource.Calendar, (station, day) => station.Date(day).DayOfWeek == DayOfWeek.Saturday ? 1 : 0);
        Add("sunday", "", FeatureSource.Calendar, (station, day) => station.Date(day).DayOfWeek == DayOfWeek.Sunday ? 1 : 0);
    }

    private void AddStations()
    {
        if (_stations.Count > 1)
        {
            var past = _stations.ToDictionary(station => station.Station, PastMeans, StringComparer.Ordinal);
            Observed($"{_target.Column}_mean_of_station", _target.Unit, (station, day) => day >= _lag ? past[station.Station][day - _lag] : double.NaN, skewed: true);
        }
    }

    private void Observed(string name, string unit, Func<StationDays, int, double> of, bool skewed = false) => Add(name, unit, FeatureSource.Observed, of, skewed);

    private void Add(string name, string unit, FeatureSource source, Func<StationDays, int, double> of, bool skewed = false) =>
        _features.Add(new FeatureDefinition(new Feature(name, unit, source) { IsSkewed = skewed }, of));

    /// <summary>Over the days that end with the last known one; some of them are enough.</summary>
    private double Mean(StationDays station, int day, int days, Func<StationDays, int, double> value)
    {
        var (sum, count) = (0d, 0);
        for (var i = day - _lag - days + 1; i <= day - _lag; i++)
        {
            var found = value(station, i);
            if (!double.IsNaN(found))
            {
                sum += found;
                count++;
            }
        }

        return count * 2 >= days ? sum / count : double.NaN;
    }

    private Dictionary<DateOnly, double> MeanOfStations() => _stations
        .SelectMany(station => Enumerable.Range(0, station.Count).Select(day => (Date: station.Date(day), Level: Level(station, day))))
        .Where(found => !double.IsNaN(found.Level))
        .GroupBy(found => found.Date, found => found.Level)
        .ToDictionary(found => found.Key, found => found.Average());

    /// <summary>For each day, the mean of all levels of the station up to and with that day.</summary>
    private double[] PastMeans(StationDays station)
    {
        var means = new double[station.Count];
        var (sum, count) = (0d, 0);
        for (var day = 0; day < station.Count; day++)
        {
            var level = Level(station, day);
            if (!double.IsNaN(level))
            {
                sum += level;
                count++;
            }

            means[day] = count == 0 ? double.NaN : sum / count;
        }

        return means;
    }

    private static double Season(DateOnly date) => 2 * Math.PI * date.DayOfYear / DaysAYear;

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
