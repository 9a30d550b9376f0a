using Registry.PollutionPeaks.Explanations;
using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>A model whose score is a sum over its features.</summary>
/// <param name="files">The ML.NET models it was read from.</param>
internal sealed class SumModel(ShapeSum sum, IReadOnlyList<ModelFile> files) : RungModel
{
    public ShapeSum Sum => sum;

    public IReadOnlyList<ModelFile> Files => files;

    public override long Bytes => files.Sum(file => file.Content.LongLength);

    public override int Inputs => sum.Shapes.Count;

    public override double Score(FeatureRow row) => sum.Score(row.Values);
}

/// <param name="Name">Of the file, without directory.</param>
internal sealed record ModelFile(string Name, byte[] Content);
