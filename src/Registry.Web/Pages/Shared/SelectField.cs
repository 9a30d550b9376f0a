namespace Registry.Web.Pages.Shared;

/// <summary>A list of which one line is chosen: its name is also its id and the anchor of its error.</summary>
public sealed record SelectField(string Name, string Label, string? Value, IReadOnlyList<(string Value, string Label)> Options);
