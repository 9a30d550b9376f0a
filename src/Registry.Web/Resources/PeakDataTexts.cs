namespace Registry.Web.Resources;

/// <summary>What is said about files of measurements: by the verbs <c>peaks …</c> and where a file is sent.</summary>
public sealed class PeakDataTexts;
