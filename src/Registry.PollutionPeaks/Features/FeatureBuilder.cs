using Registry.PollutionPeaks.Data;
using Registry.PollutionPeaks.Targets;

namespace Registry.PollutionPeaks.Features;

/// <summary>
/// Makes of days what a model learns from. A value never depends on anything that is known only after the forecast is made,
/// but for the target day's observed weather where no forecast of it exists, which says so.
/// </summary>
public static class FeatureBuilder
{
    /// <summary>A feature known on a smaller share of days is left out: most of its values would be made up. Stations that miss half of their days keep theirs.</summary>
    private const double LeastKnown = 0.25;

    /// <summary>A feature that begins so late that it has a value on a smaller share of days is left out: the days before it could not be learnt from.</summary>
    private const double LeastUsable = 0.6;

    /// <summary>
    /// Days from the first to the last, thirteen months, below which the season is left out: each season then comes about once, and cannot be told from all else that
    /// changed meanwhile.
    /// </summary>
    private const int FewestDaysForSeason = 400;

    /// <summary>Every feature of the table that says something: none constant, none that is mostly missing.</summary>
    public static FeatureTable Build(DailyTable table, PeakTarget target, FeatureOptions options)
    {
        var stations = StationDays.Of(table);
        var catalogue = new FeatureCatalogue(table, target, options, stations);
        var columns = catalogue.Features.Select(feature => new FeatureColumn(feature, stations, catalogue.HasLevel))
            .Where(column => column is { KnownShare: >= LeastKnown, UsableShare: >= LeastUsable }).ToList();
        var rows = Rows(catalogue, stations, target, table, columns, levelNeeded: true);
        columns = [.. columns.Where((column, position) =>
            rows.Any(row => row.Values[position] != rows[0].Values[position]) && (HasSeasons(rows) || !FeatureCatalogue.IsSeason(column.Feature)))];
        return new FeatureTable([.. columns.Select(column => column.Feature)], Rows(catalogue, stations, target, table, columns, levelNeeded: true));
    }

    /// <summary>
    /// The given features of a model that was trained before, for the same or another table. Days whose level is not known are there too,
    /// with a level of NaN, so that a model can be asked about them.
    /// </summary>
    /// <exception cref="MissingFeatureException">The table lacks what a feature is made of.</exception>
    public static FeatureTable BuildFor(DailyTable table, PeakTarget target, FeatureOptions options, IReadOnlyList<Feature> features)
    {
        var stations = StationDays.Of(table);
        var catalogue = new FeatureCatalogue(table, target, options, stations);
        var known = catalogue.Features.ToDictionary(feature => feature.Feature.Name, StringComparer.Ordinal);
        var columns = features
            .Select(feature => known.TryGetValue(feature.Name, out var definition) ? definition : throw new MissingFeatureException(feature.Name))
            .Select(definition => new FeatureColumn(definition, stations, catalogue.HasLevel)).ToList();
        return new FeatureTable([.. columns.Select(column => column.Feature)], Rows(catalogue, stations, target, table, columns, levelNeeded: false));
    }

    private static bool HasSeasons(List<FeatureRow> rows) => rows[^1].Date.DayNumber - rows[0].Date.DayNumber + 1 >= FewestDaysForSeason;

    private static List<FeatureRow> Rows(
        FeatureCatalogue catalogue, List<StationDays> stations, PeakTarget target, DailyTable table, List<FeatureColumn> columns, bool levelNeeded)
    {
        var rows = new List<FeatureRow>();
        for (var i = 0; i < stations.Count; i++)
        {
            var station = stations[i];
            var before = new PastValues();
            for (var day = 0; day < station.Count; day++)
            {
                var last = before.Fill(catalogue.LastLevel(station, day));
                var level = catalogue.Level(station, day);
                if (station.Row(day) is not { } row || (levelNeeded && double.IsNaN(level)) || double.IsNaN(last))
                {
                    continue;
                }

                var values = new float[columns.Count];
                var isWhole = true;
                for (var column = 0; column < values.Length; column++)
                {
                    values[column] = (float)columns[column].Value(i, day);
                    isWhole &= !float.IsNaN(values[column]);
                }

                if (isWhole)
                {
                    var agency = table.Value(row, target.ForecastColumn);
                    rows.Add(new FeatureRow(
                        station.Station, station.Date(day), values, level, target.IsPeak(level), last, double.IsNaN(agency) ? null : agency));
                }
            }
        }

        return [.. rows.OrderBy(row => row.Date).ThenBy(row => row.Station, StringComparer.Ordinal)];
    }
}
