using Registry.PollutionPeaks.Data;
using Registry.PollutionPeaks.Targets;

namespace Registry.PollutionPeaks.Readers;

/// <summary>Describes a table that was read.</summary>
internal static class SheetMaker
{
    public static DataSheet Describe(DailyTable table, AirFormat format, AirDataBuilder data, IReadOnlyList<SourceFile> files)
    {
        var stations = table.Rows.GroupBy(row => row.Station).Select(rows => (Name: rows.Key, First: rows.First().Date, Last: rows.Last().Date)).ToList();
        return new DataSheet(
            format.Name,
            format.Source,
            format.Licence,
            format.TimeZone,
            data.Simulated,
            data.Notes,
            files,
            stations.Min(station => station.First),
            stations.Max(station => station.Last),
            [.. stations.Select(station => station.Name)],
            table.Rows.Count,
            stations.Sum(station => station.Last.DayNumber - station.First.DayNumber + 1) - table.Rows.Count,
            [.. table.Columns.Select((name, position) => Column(table, name, position))],
            [.. PeakTargets.Counts(table)],
            [.. data.Dropped]);
    }

    private static ColumnSheet Column(DailyTable table, string name, int position)
    {
        var (count, sum, lowest, highest) = (0, 0d, double.MaxValue, double.MinValue);
        foreach (var row in table.Rows)
        {
            var value = row.Values[position];
            if (!double.IsNaN(value))
            {
                count++;
                sum += value;
                lowest = Math.Min(lowest, value);
                highest = Math.Max(highest, value);
            }
        }

        var missing = 1 - ((double)count / table.Rows.Count);
        return count == 0
            ? new ColumnSheet(name, AirColumn.Of(name).Unit, missing, null, null, null)
            : new ColumnSheet(name, AirColumn.Of(name).Unit, missing, lowest, sum / count, highest);
    }
}
