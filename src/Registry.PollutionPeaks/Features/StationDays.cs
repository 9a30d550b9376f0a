using Registry.PollutionPeaks.Data;

namespace Registry.PollutionPeaks.Features;

/// <summary>The days of one station without gaps: a day that the table lacks is there, with everything missing.</summary>
internal sealed class StationDays
{
    private readonly DailyTable _table;
    private readonly DailyRow?[] _rows;

    public StationDays(DailyTable table, string station, IReadOnlyList<DailyRow> rows)
    {
        _table = table;
        Station = station;
        First = rows[0].Date;
        _rows = new DailyRow?[rows[^1].Date.DayNumber - First.DayNumber + 1];
        foreach (var row in rows)
        {
            _rows[row.Date.DayNumber - First.DayNumber] = row;
        }
    }

    public string Station { get; }

    public DateOnly First { get; }

    public int Count => _rows.Length;

    public DateOnly Date(int day) => First.AddDays(day);

    public DailyRow? Row(int day) => day >= 0 && day < _rows.Length ? _rows[day] : null;

    public double Value(int day, string column) => Row(day) is { } row ? _table.Value(row, column) : double.NaN;

    public static List<StationDays> Of(DailyTable table) =>
        [.. table.Rows.GroupBy(row => row.Station, (station, rows) => new StationDays(table, station, [.. rows]))];
}
