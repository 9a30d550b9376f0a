namespace Registry.PollutionPeaks.Data;

/// <summary>Days of measurements, whatever file they came from: one row a station and day, sorted by station, then by date.</summary>
public sealed class DailyTable
{
    private readonly Dictionary<string, int> _positions;

    /// <param name="columns">Names of the values of every row: <c>pm10</c>, <c>temperature_mean</c> … as in the plain CSV.</param>
    /// <param name="rows">In any order; each with one value a column.</param>
    /// <exception cref="ArgumentException">A station has a day twice, a row lacks a value, or a column is named twice.</exception>
    public DailyTable(IReadOnlyList<string> columns, IEnumerable<DailyRow> rows)
    {
        _positions = columns.Select((name, position) => (name, position)).ToDictionary(pair => pair.name, pair => pair.position, StringComparer.Ordinal);
        Columns = columns;
        Rows = [.. rows.OrderBy(row => row.Station, StringComparer.Ordinal).ThenBy(row => row.Date)];
        if (Rows.FirstOrDefault(row => row.Values.Count != columns.Count) is { } uneven)
        {
            throw new ArgumentException($"{uneven.Station} {uneven.Date:yyyy-MM-dd} has {uneven.Values.Count} values for {columns.Count} columns.", nameof(rows));
        }

        for (var i = 1; i < Rows.Count; i++)
        {
            if (Rows[i].Station == Rows[i - 1].Station && Rows[i].Date == Rows[i - 1].Date)
            {
                throw new ArgumentException($"{Rows[i].Station} has {Rows[i].Date:yyyy-MM-dd} twice.", nameof(rows));
            }
        }
    }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<DailyRow> Rows { get; }

    public bool Has(string column) => _positions.ContainsKey(column);

    /// <returns>The value; NaN where it is missing or the table has no such column.</returns>
    public double Value(DailyRow row, string column) => _positions.TryGetValue(column, out var position) ? row.Values[position] : double.NaN;
}

/// <summary>One day at one station.</summary>
/// <param name="Station">Empty where the source knows only one place.</param>
/// <param name="Values">One for each column of the table; NaN is missing.</param>
public sealed record DailyRow(string Station, DateOnly Date, IReadOnlyList<double> Values);
