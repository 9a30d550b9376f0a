namespace Registry.PollutionPeaks.Rungs;

/// <summary>The days cannot teach a model. The message is a sentence for a person.</summary>
public sealed class TooLittleToLearnException(string message) : ArgumentException(message);
