namespace Registry.PollutionPeaks.Readers;

/// <summary>One hour at one station, while the row that has it is read.</summary>
internal readonly struct HourOf(DelimitedText text, AirDataBuilder data, string station, DateTime start)
{
    private readonly DateOnly _date = DateOnly.FromDateTime(start);
    private readonly int _hour = start.Hour;

    /// <param name="column">Name in the file, for a refusal.</param>
    public void Add(Measure measure, double value, string column)
    {
        if (!TryAdd(measure, value, column))
        {
            throw text.Refuse(DataFault.HourTwice, column, station, start);
        }
    }

    /// <returns>False when the station has that hour already.</returns>
    public bool TryAdd(Measure measure, double value, string column)
    {
        return double.IsNaN(value) || measure.Day is not { } known || known.Accepts(value)
            ? data.AddHour(station, _date, _hour, measure, value)
            : throw text.Refuse(DataFault.Implausible, column, value, $"{known.Lowest} {known.Unit}", $"{known.Highest} {known.Unit}");
    }

    /// <param name="direction">Degrees from the north, clockwise, that the wind comes from.</param>
    public void AddWind(double direction)
    {
        var angle = direction * Math.PI / 180;
        data.AddHour(station, _date, _hour, Measure.WindEast, Math.Sin(angle));
        data.AddHour(station, _date, _hour, Measure.WindNorth, Math.Cos(angle));
    }
}
