namespace Registry.PollutionPeaks.Features;

/// <summary>All values of a feature; the missing ones filled from the past of the same station and, before it knew any, from the past of the others.</summary>
internal sealed class FeatureColumn
{
    private readonly double[][] _values;

    /// <param name="counts">Whether a day of a station counts for the shares: those that a model learns from do.</param>
    public FeatureColumn(FeatureDefinition definition, List<StationDays> stations, Func<StationDays, int, bool> counts)
    {
        Feature = definition.Feature;
        _values = [.. stations.Select(station => Enumerable.Range(0, station.Count).Select(day => definition.Of(station, day)).ToArray())];
        var means = MeansSoFar(stations);
        var (known, usable, total) = (0, 0, 0);
        for (var i = 0; i < stations.Count; i++)
        {
            var past = new PastValues();
            for (var day = 0; day < _values[i].Length; day++)
            {
                var value = _values[i][day];
                var filled = past.Fill(value);
                _values[i][day] = double.IsNaN(filled) ? means.GetValueOrDefault(stations[i].Date(day), double.NaN) : filled;
                if (counts(stations[i], day))
                {
                    total++;
                    known += double.IsNaN(value) ? 0 : 1;
                    usable += double.IsNaN(_values[i][day]) ? 0 : 1;
                }
            }
        }

        KnownShare = (double)known / total;
        UsableShare = (double)usable / total;
    }

    public Feature Feature { get; }

    /// <summary>Share of days, from 0 to 1, on which the value was known and not filled.</summary>
    public double KnownShare { get; }

    /// <summary>Share of days, from 0 to 1, on which there is a value, known or filled.</summary>
    public double UsableShare { get; }

    public double Value(int station, int day) => _values[station][day];

    /// <summary>For each date, the mean of all that any station knew up to and with that date. A single station has no others to go by.</summary>
    private Dictionary<DateOnly, double> MeansSoFar(List<StationDays> stations)
    {
        var means = new Dictionary<DateOnly, double>();
        if (stations.Count == 1)
        {
            return means;
        }

        var (sum, count) = (0d, 0);
        foreach (var found in stations.SelectMany((station, i) => _values[i].Select((value, day) => (Date: station.Date(day), Value: value))).GroupBy(found => found.Date).OrderBy(found => found.Key))
        {
            foreach (var (_, value) in found.Where(found => !double.IsNaN(found.Value)))
            {
                sum += value;
                count++;
            }

            means[found.Key] = sum / count;
        }

        return means;
    }
}
