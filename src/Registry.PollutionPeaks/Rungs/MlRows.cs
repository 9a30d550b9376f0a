using Microsoft.ML;
using Microsoft.ML.Data;
using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>Rows as ML.NET takes them.</summary>
internal static class MlRows
{
    public const string Features = nameof(Row.Features);
    public const string Label = nameof(Row.Label);

    public static IDataView Load(MLContext context, IReadOnlyList<FeatureRow> rows)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[Features].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Values.Count);
        return context.Data.LoadFromEnumerable(rows.Select(row => new Row { Features = [.. row.Values], Label = row.IsPeak }), schema);
    }

    /// <returns>The model as an ML.NET file.</returns>
    public static byte[] Save(MLContext context, ITransformer model, IDataView data)
    {
        using var file = new MemoryStream();
        context.Model.Save(model, data.Schema, file);
        return file.ToArray();
    }

    /// <summary>ML.NET's own scores.</summary>
    public static IReadOnlyList<float> Score(MLContext context, ITransformer model, IReadOnlyList<FeatureRow> rows) =>
        [.. model.Transform(Load(context, rows)).GetColumn<float>("Score")];

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }
}
