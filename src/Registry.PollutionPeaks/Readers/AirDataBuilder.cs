using Registry.PollutionPeaks.Data;

namespace Registry.PollutionPeaks.Readers;

/// <summary>Gathers what the readers find, over all files of a reading, and makes one table of it.</summary>
internal sealed class AirDataBuilder
{
    private const int HoursADay = 24;

    private readonly List<string> _columns = [];
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Station, DateOnly Date), double[]> _days = [];
    private readonly Dictionary<(string Station, DateOnly Date), double[]?[]> _hours = [];
    private readonly Dictionary<(DropReason Reason, string Subject), int> _dropped = [];
    private readonly List<string> _notes = [];
    private (string Station, DateOnly Date) _lastDay = ("", default);
    private double[]?[] _lastMeasures = [];

    public bool Simulated { get; private set; }

    public IReadOnlyList<string> Notes => _notes;

    public IEnumerable<Dropped> Dropped => _dropped.Select(pair => new Dropped(pair.Key.Reason, pair.Key.Subject, pair.Value))
        .OrderBy(dropped => dropped.Reason).ThenBy(dropped => dropped.Subject, StringComparer.Ordinal);

    /// <summary>A remark of the file about itself; one with the word "simulated" marks all that is read.</summary>
    public void Note(string remark)
    {
        Simulated |= remark.Contains("simulated", StringComparison.OrdinalIgnoreCase) || remark.Contains("simulé", StringComparison.OrdinalIgnoreCase);
        if (remark.Length > 0 && !_notes.Contains(remark))
        {
            _notes.Add(remark);
        }
    }

    public void Drop(DropReason reason, string subject, int count = 1) =>
        _dropped[(reason, subject)] = _dropped.GetValueOrDefault((reason, subject)) + count;

    public int Column(string name)
    {
        if (!_positions.TryGetValue(name, out var position))
        {
            _positions.Add(name, position = _columns.Count);
            _columns.Add(name);
        }

        return position;
    }

    /// <param name="values">At the positions that <see cref="Column"/> gave.</param>
    /// <returns>False when the station has that day already.</returns>
    public bool AddDay(string station, DateOnly date, double[] values) => _days.TryAdd((station, date), values);

    /// <param name="hour">0 to 23, the hour in which the measurement began.</param>
    /// <returns>False when the station has that hour already.</returns>
    public bool AddHour(string station, DateOnly date, int hour, Measure measure, double value)
    {
        var hours = Day(station, date)[measure.Order] ??= Missing(HoursADay);
        if (!double.IsNaN(hours[hour]))
        {
            return double.IsNaN(value);
        }

        hours[hour] = value;
        return true;
    }

    public DailyTable Build()
    {
        foreach (var measure in Measure.All.Where(measure => _hours.Values.Any(day => day[measure.Order] is not null)))
        {
            foreach (var output in measure.Outputs)
            {
                Column(output.Column);
            }
        }

        if (_hours.Values.Any(day => day[Measure.WindEast.Order] is not null))
        {
            Column(Measure.WindDirection);
        }

        foreach (var ((station, date), measures) in _hours)
        {
            var values = ValuesOf(measures);
            if (!Array.TrueForAll(values, double.IsNaN))
            {
                AddDay(station, date, values);
            }
        }

        return new DailyTable(_columns, _days.Select(day => new DailyRow(day.Key.Station, day.Key.Date, Padded(day.Value))));
    }

    private double[]?[] Day(string station, DateOnly date)
    {
        // Rows of one day mostly follow each other.
        if (date != _lastDay.Date || station != _lastDay.Station)
        {
            _lastDay = (station, date);
            if (!_hours.TryGetValue(_lastDay, out var found))
            {
                _hours.Add(_lastDay, found = new double[]?[Measure.All.Count]);
            }

            _lastMeasures = found;
        }

        return _lastMeasures;
    }

    private double[] ValuesOf(double[]?[] measures)
    {
        var values = Missing(_columns.Count);
        foreach (var measure in Measure.All)
        {
            if (measures[measure.Order] is { } hours && measure.Outputs.Count > 0)
            {
                foreach (var output in measure.Outputs)
                {
                    values[Column(output.Column)] = output.Of(hours);
                }

                if (double.IsNaN(values[Column(measure.Outputs[0].Column)]) && hours.Any(double.IsFinite))
                {
                    Drop(DropReason.IncompleteDay, measure.Outputs[0].Column);
                }
            }
        }

        if (measures[Measure.WindEast.Order] is { } east && measures[Measure.WindNorth.Order] is { } north)
        {
            values[Column(Measure.WindDirection)] = Measure.Direction(DailyStatistic.Mean(east), DailyStatistic.Mean(north));
        }

        return values;
    }

    private double[] Padded(double[] values)
    {
        if (values.Length == _columns.Count)
        {
            return values;
        }

        var padded = Missing(_columns.Count);
        values.CopyTo(padded, 0);
        return padded;
    }

    private static double[] Missing(int count)
    {
        var values = new double[count];
        Array.Fill(values, double.NaN);
        return values;
    }
}
