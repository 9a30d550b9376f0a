using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>Ranks by the last level known; by itself it is certain of a peak when that level was one.</summary>
internal sealed class Persistence(double peakLevel) : RungTrainer
{
    public override Rung Rung => Rung.Persistence;

    public override RungModel Train(IReadOnlyList<FeatureRow> rows, IReadOnlyDictionary<string, double> settings) => new LevelModel(peakLevel, row => row.LevelBefore);
}

/// <summary>Certain of a peak as soon as a level exceeds the limit.</summary>
internal sealed class LevelModel(double peakLevel, Func<FeatureRow, double> level) : RungModel
{
    public override long Bytes => sizeof(double);

    public override int Inputs => 1;

    public override double Score(FeatureRow row) => level(row);

    public override double Probability(double score) => score > peakLevel ? 1 : 0;
}
