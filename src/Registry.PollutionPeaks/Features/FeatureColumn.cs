namespace Registry.PollutionPeaks.Features;

/// <summary>All values of a feature, the missing ones filled from the past of the same station.</summary>
internal sealed class FeatureColumn
{
    private readonly double[][] _values;

    public FeatureColumn(FeatureDefinition definition, List<StationDays> stations)
    {
        Feature = definition.Feature;
        _values = new double[stations.Count][];
        var (present, total) = (0, 0);
        for (var i = 0; i < stations.Count; i++)
        {
            var past = new PastValues();
            _values[i] = new double[stations[i].Count];
            for (var day = 0; day < _values[i].Length; day++)
            {
                var value = definition.Of(stations[i], day);
                total++;
                present += double.IsNaN(value) ? 0 : 1;
                _values[i][day] = past.Fill(value);
            }
        }

        PresentShare = (double)present / total;
    }

    public Feature Feature { get; }

    /// <summary>Share of days, from 0 to 1, on which the value was known and not filled.</summary>
    public double PresentShare { get; }

    public double Value(int station, int day) => _values[station][day];
}
