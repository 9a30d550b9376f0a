using System.Globalization;
using Registry.PollutionPeaks.Data;

namespace Registry.PollutionPeaks.Readers;

/// <summary>One measurement a row, as French sources have it: place, pollutant, value, unit, validity, begin and end of the hour.</summary>
/// <param name="Validity">Column that says whether the value counts.</param>
/// <param name="Kind">Column that says what the value is a mean of.</param>
internal sealed record FrenchColumns(
    string Begin, string End, string Code, string Station, string Pollutant, string Value, string Unit, string Validity, string Kind);

internal abstract class FrenchReader(FrenchColumns columns) : AirReader
{
    private static readonly string[] TimeFormats = ["yyyy/MM/dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"];

    public override bool Recognises(DelimitedText header) =>
        Has(header, columns.Begin, columns.End, columns.Code, columns.Station, columns.Pollutant, columns.Value, columns.Unit, columns.Validity);

    /// <summary>Whether the text says that the value is valid; null where the text is none that the source uses.</summary>
    protected abstract bool? IsValid(ReadOnlySpan<char> validity);

    /// <summary>What <see cref="IsValid"/> understands, for a refusal.</summary>
    protected abstract string Validities { get; }

    public override void Read(DelimitedText text, AirDataBuilder data, Action step)
    {
        var fields = text.Count;
        var header = text.Header();
        var (begin, end) = (text.Position(header, columns.Begin), text.Position(header, columns.End));
        var (code, station, pollutantField) = (text.Position(header, columns.Code), text.Position(header, columns.Station), text.Position(header, columns.Pollutant));
        var (valueField, unit) = (text.Position(header, columns.Value), text.Position(header, columns.Unit));
        var (validity, kind) = (text.Position(header, columns.Validity), text.Position(header, columns.Kind));
        while (text.Read())
        {
            step();
            if (text.IsBlank)
            {
                continue;
            }

            text.CheckCount(fields);
            var name = text[pollutantField].Trim().ToString();
            if (Pollutant.Find(name) is not { } pollutant)
            {
                data.Drop(DropReason.UnusedPollutant, name);
                continue;
            }

            var start = Hour(text, begin, end, kind);
            var isValid = IsValid(text[validity].Trim()) ?? throw text.Refuse(DataFault.ValidityUnknown, columns.Validity, text[validity].ToString(), Validities);
            var value = text.Number(valueField, columns.Value);
            if (!isValid || double.IsNaN(value))
            {
                data.Drop(DropReason.NotValid, pollutant.Name);
                continue;
            }

            var converted = pollutant.InUnit(value, text, text[unit].Trim(), columns.Unit);
            var hour = new HourOf(text, data, $"{text[code].Trim()} {text[station].Trim()}", start);
            if (!hour.TryAdd(pollutant.Measure, converted, columns.Value))
            {
                data.Drop(DropReason.SecondInstrument, pollutant.Name);
            }
        }
    }

    private DateTime Hour(DelimitedText text, int begin, int end, int kind)
    {
        var start = Time(text, begin, columns.Begin);
        if (Time(text, end, columns.End) - start != TimeSpan.FromHours(1) || start.Minute != 0)
        {
            throw text.Refuse(DataFault.NotHourly, columns.End, $"{text[begin]} – {text[end]}");
        }

        return text[kind].Contains("horaire", StringComparison.OrdinalIgnoreCase) ? start : throw text.Refuse(DataFault.NotHourly, columns.Kind, text[kind].ToString());
    }

    private static DateTime Time(DelimitedText text, int field, string column) =>
        DateTime.TryParseExact(text[field].Trim(), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw text.Refuse(DataFault.DateUnreadable, column, text[field].ToString(), "2025/01/31 23:00:00");
}
