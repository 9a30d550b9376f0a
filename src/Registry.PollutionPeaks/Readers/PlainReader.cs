using System.Globalization;
using Registry.PollutionPeaks.Data;

namespace Registry.PollutionPeaks.Readers;

/// <summary>The plain CSV that anybody can write: one row a day, documented in <c>docs/pollution-peaks.md</c>.</summary>
internal sealed class PlainReader : AirReader
{
    private const string Date = "date";
    private const string Station = "station";

    public override AirFormat Format { get; } = new("plain", "date", null, null, "the file's own days");

    public override bool Recognises(DelimitedText header) => Has(header, Date);

    public override void Read(DelimitedText text, AirDataBuilder data, Action step)
    {
        var fields = text.Count;
        var (date, station, columns) = Columns(text, data);
        var width = columns.Max(column => column.Position) + 1;
        string? lastStation = null;
        while (text.Read())
        {
            step();
            if (text.IsBlank)
            {
                continue;
            }

            text.CheckCount(fields);
            var day = Day(text, date);
            var name = station < 0 ? "" : Name(text[station].Trim(), ref lastStation);
            var values = new double[width];
            Array.Fill(values, double.NaN);
            foreach (var (field, position, column) in columns)
            {
                values[position] = Value(text, field, column);
            }

            if (!data.AddDay(name, day, values))
            {
                throw text.Refuse(DataFault.DayTwice, Date, name, day);
            }
        }
    }

    private static (int Date, int Station, List<(int Field, int Position, AirColumn Column)> Columns) Columns(DelimitedText text, AirDataBuilder data)
    {
        var (date, station) = (-1, -1);
        var columns = new List<(int, int, AirColumn)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Count; i++)
        {
            var written = text[i].Trim().ToString();
            if (written.Length == 0)
            {
                if (i < text.Count - 1)
                {
                    throw text.Refuse(DataFault.ColumnUnnamed, null, i + 1);
                }

                continue;
            }

            var name = AirColumn.Normalise(written);
            if (!seen.Add(name.ToLower(CultureInfo.InvariantCulture)))
            {
                throw text.Refuse(DataFault.ColumnTwice, written, written);
            }

            if (name.Equals(Date, StringComparison.OrdinalIgnoreCase))
            {
                date = i;
            }
            else if (name.Equals(Station, StringComparison.OrdinalIgnoreCase))
            {
                station = i;
            }
            else
            {
                columns.Add((i, data.Column(name), AirColumn.Of(name)));
            }
        }

        return columns.Count == 0 ? throw text.Refuse(DataFault.NoValueColumn, null) : (date, station, columns);
    }

    private static DateOnly Day(DelimitedText text, int field) =>
        DateOnly.TryParseExact(text[field].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw text.Refuse(DataFault.DateUnreadable, Date, text[field].Trim().ToString(), "yyyy-mm-dd");

    private static string Name(ReadOnlySpan<char> written, ref string? last) => last is not null && written.SequenceEqual(last) ? last : last = written.ToString();

    private static double Value(DelimitedText text, int field, AirColumn column)
    {
        var value = text.Number(field, column.Name);
        return double.IsNaN(value) || column.Accepts(value)
            ? value
            : throw text.Refuse(DataFault.Implausible, column.Name, value, $"{column.Lowest} {column.Unit}", $"{column.Highest} {column.Unit}");
    }
}
