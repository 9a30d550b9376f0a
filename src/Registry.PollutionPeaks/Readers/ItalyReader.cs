using System.Globalization;
using Registry.PollutionPeaks.Data;

namespace Registry.PollutionPeaks.Readers;

/// <summary>The hourly file of the UCI data set 360: <c>-200</c> for missing, day first, dots in the time; the original has semicolons and decimal commas.</summary>
internal sealed class ItalyReader : AirReader
{
    private const double MissingCode = -200;

    /// <summary>More of them, and the file is another one than it seems.</summary>
    private const int DamagedRowsBorne = 5;

    private static readonly Dictionary<string, Measure> Measures = new(StringComparer.Ordinal)
    {
        ["CO(GT)"] = Measure.Co,
        ["C6H6(GT)"] = Measure.Benzene,
        ["NOx(GT)"] = Measure.Nox,
        ["NO2(GT)"] = Measure.No2,
        ["T"] = Measure.Temperature,
        ["RH"] = Measure.Humidity,
    };

    public override AirFormat Format { get; } = new(
        "italy", "Date, Time, CO(GT), NO2(GT), T, RH", "UCI Machine Learning Repository, data set 360 (Air Quality)", "CC BY 4.0", "days of the file's own clock, which it does not name");

    public override bool Recognises(DelimitedText header) => Has(header, "Date", "Time", "CO(GT)", "NO2(GT)");

    public override void Read(DelimitedText text, AirDataBuilder data, Action step)
    {
        var header = text.Header();
        var fields = header.Count;
        var (date, time) = (text.Position(header, "Date"), text.Position(header, "Time"));
        var measures = Measures.Select(pair => (Name: pair.Key, Field: text.Position(header, pair.Key), Measure: pair.Value)).ToList();
        foreach (var unused in header.Keys.Where(name => name is not ("Date" or "Time") && !Measures.ContainsKey(name)))
        {
            data.Drop(DropReason.UnusedColumn, unused);
        }

        var damaged = 0;
        while (text.Read())
        {
            step();
            if (text.IsBlank)
            {
                data.Drop(DropReason.EmptyRow, "");
                continue;
            }

            text.CheckCount(fields);
            if (Time(text, date, time) is not { } start)
            {
                DropDamaged(text, data, ref damaged, $"{text[date]} {text[time]}");
                continue;
            }

            var hour = new HourOf(text, data, "", start);
            foreach (var (name, field, measure) in measures)
            {
                var value = text.Number(field, name);
                if (value == MissingCode)
                {
                    data.Drop(DropReason.MissingCode, name);
                    continue;
                }

                // The source gives oxides of nitrogen in ppb, all else in the units used here.
                hour.Add(measure, measure == Measure.Nox ? Units.MicrogramsFromPpb("nox", value) : value, name);
            }
        }
    }

    /// <summary>The original has a few rows in which a comma was typed as a dot, so that every value stands one column too far to the left.</summary>
    private static void DropDamaged(DelimitedText text, AirDataBuilder data, ref int damaged, string beginning)
    {
        if (++damaged > DamagedRowsBorne)
        {
            throw text.Refuse(DataFault.DateUnreadable, "Date, Time", beginning, "31/12/2004 18.00.00");
        }

        data.Drop(DropReason.DamagedRow, string.Create(CultureInfo.InvariantCulture, $"{text.File}, row {text.Row}: {beginning}"));
    }

    private static DateTime? Time(DelimitedText text, int date, int time) =>
        DateTime.TryParseExact(
            $"{text[date].Trim()} {text[time].Trim().ToString().Replace('.', ':')}", "dd/MM/yyyy H:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found)
            ? found
            : null;
}
