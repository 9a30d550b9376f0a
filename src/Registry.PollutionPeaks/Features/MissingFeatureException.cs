namespace Registry.PollutionPeaks.Features;

/// <summary>A model needs a feature that the data cannot give.</summary>
public sealed class MissingFeatureException(string feature) : Exception($"The data lack what “{feature}” is made of.")
{
    public string Feature { get; } = feature;
}
