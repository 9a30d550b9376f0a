using System.Globalization;
using Registry.PollutionPeaks.Data;

namespace Registry.PollutionPeaks.Readers;

/// <summary>
/// The yearly files of Airparif: a column a station below six rows of header, and the end of the hour in UTC, so that the last row
/// is the first moment of the next year and belongs to the last day.
/// </summary>
internal sealed class AirparifReader : AirReader
{
    private const int RowsBelowFirst = 5;
    private const int Names = 1;
    private const int Codes = 2;
    private const int PollutantNames = 4;
    private const int UnitNames = 5;

    public override AirFormat Format { get; } = new(
        "airparif", "six rows of header: station:pollutant, name, code, pollutant, symbol, unit", "Airparif open data", null, "days in UTC");

    public override bool Recognises(DelimitedText header) => header.Count > 1 && header[0].Trim().IsEmpty && header[1].Contains(':');

    public override void Read(DelimitedText text, AirDataBuilder data, Action step)
    {
        var columns = Columns(text, data);
        var fields = columns.Count == 0 ? 0 : columns[^1].Field + 1;
        while (text.Read())
        {
            step();
            if (text.IsBlank)
            {
                continue;
            }

            text.CheckCount(fields);
            var end = End(text);
            var start = end.AddHours(-1);
            foreach (var (field, name, station, pollutant, unit) in columns)
            {
                var value = text.Number(field, name);
                if (!double.IsNaN(value))
                {
                    new HourOf(text, data, station, start).Add(pollutant.Measure, pollutant.InUnit(value, text, unit, name), name);
                }
            }
        }
    }

    private static List<(int Field, string Name, string Station, Pollutant Pollutant, string Unit)> Columns(DelimitedText text, AirDataBuilder data)
    {
        var rows = new List<string[]> { Fields(text) };
        for (var i = 0; i < RowsBelowFirst; i++)
        {
            if (!text.Read() || text.Count != rows[0].Length)
            {
                throw text.Refuse(DataFault.FieldCount, null, text.Count, rows[0].Length);
            }

            rows.Add(Fields(text));
        }

        var columns = new List<(int, string, string, Pollutant, string)>();
        for (var i = 1; i < rows[0].Length; i++)
        {
            if (Pollutant.Find(rows[PollutantNames][i]) is { } pollutant)
            {
                columns.Add((i, rows[0][i], $"{rows[Codes][i]} {rows[Names][i]}", pollutant, rows[UnitNames][i]));
            }
            else
            {
                data.Drop(DropReason.UnusedPollutant, rows[PollutantNames][i]);
            }
        }

        return columns;
    }

    private static string[] Fields(DelimitedText text)
    {
        var fields = new string[text.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = text[i].Trim().ToString();
        }

        return fields;
    }

    private static DateTime End(DelimitedText text) =>
        DateTime.TryParseExact(text[0].Trim(), "yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var end)
            ? end
            : throw text.Refuse(DataFault.DateUnreadable, "1", text[0].ToString(), "2023-01-01 01:00:00Z");
}
