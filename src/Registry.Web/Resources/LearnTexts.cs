namespace Registry.Web.Resources;

/// <summary>Texts around the trainer's path; the path itself is in <c>Learn/</c>.</summary>
public sealed class LearnTexts;
