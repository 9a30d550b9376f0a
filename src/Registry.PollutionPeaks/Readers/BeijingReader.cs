using System.Globalization;

namespace Registry.PollutionPeaks.Readers;

/// <summary>The hourly files of the UCI data set 501: one a station, quoted header, <c>NA</c> for missing.</summary>
internal sealed class BeijingReader : AirReader
{
    private static readonly Dictionary<string, Measure> Measures = new(StringComparer.Ordinal)
    {
        ["PM2.5"] = Measure.Pm25,
        ["PM10"] = Measure.Pm10,
        ["SO2"] = Measure.So2,
        ["NO2"] = Measure.No2,
        ["O3"] = Measure.O3,
        ["TEMP"] = Measure.Temperature,
        ["PRES"] = Measure.Pressure,
        ["DEWP"] = Measure.DewPoint,
        ["RAIN"] = Measure.Precipitation,
        ["WSPM"] = Measure.WindSpeed,
    };

    private static readonly string[] Compass =
        ["N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"];

    public override AirFormat Format { get; } = new(
        "beijing", "year, month, day, hour, PM2.5, PM10, wd, station", "UCI Machine Learning Repository, data set 501 (Beijing Multi-Site Air Quality)", "CC BY 4.0",
        "local days (UTC+8)");

    public override bool Recognises(DelimitedText header) => Has(header, "year", "month", "day", "hour", "PM10", "wd", "station");

    public override void Read(DelimitedText text, AirDataBuilder data, Action step)
    {
        var fields = text.Count;
        var header = text.Header();
        var (year, month, day, hour) = (text.Position(header, "year"), text.Position(header, "month"), text.Position(header, "day"), text.Position(header, "hour"));
        var (wind, place, carbon) = (text.Position(header, "wd"), text.Position(header, "station"), text.Position(header, "CO"));
        var measures = Measures.Select(pair => (pair.Key, Field: text.Position(header, pair.Key), pair.Value)).ToList();
        var (temperature, dewPoint) = (text.Position(header, "TEMP"), text.Position(header, "DEWP"));
        var station = "";
        while (text.Read())
        {
            step();
            if (text.IsBlank)
            {
                continue;
            }

            text.CheckCount(fields);
            var time = Time(text, year, month, day, hour);
            station = text[place].SequenceEqual(station) ? station : text[place].ToString();
            var hourOf = new HourOf(text, data, station, time);
            foreach (var (name, field, measure) in measures)
            {
                hourOf.Add(measure, text.Number(field, name), name);
            }

            // The file has CO in µg/m³; limits and people speak of mg/m³.
            hourOf.Add(Measure.Co, text.Number(carbon, "CO") / 1000, "CO");
            hourOf.Add(Measure.Humidity, Units.RelativeHumidity(text.Number(temperature, "TEMP"), text.Number(dewPoint, "DEWP")), "DEWP");
            AddWind(text, wind, hourOf);
        }
    }

    private static DateTime Time(DelimitedText text, int year, int month, int day, int hour)
    {
        var written = $"{text[year]}-{text[month]}-{text[day]} {text[hour]}";
        return DateTime.TryParseExact(written, "yyyy-M-d H", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw text.Refuse(DataFault.DateUnreadable, "year, month, day, hour", written, "2013, 3, 1, 0");
    }

    private static void AddWind(DelimitedText text, int field, HourOf hour)
    {
        var written = text[field].Trim();
        if (written.IsEmpty || written.SequenceEqual("NA"))
        {
            return;
        }

        var point = -1;
        for (var i = 0; i < Compass.Length && point < 0; i++)
        {
            point = written.SequenceEqual(Compass[i]) ? i : -1;
        }

        if (point < 0)
        {
            throw text.Refuse(DataFault.NotANumber, "wd", written.ToString());
        }

        hour.AddWind(point * 360d / Compass.Length);
    }
}
