namespace Registry.Web.Pages.Shared;

/// <summary>A one-line field of a form: its name is also its id and the anchor of its error.</summary>
/// <param name="Value">What was typed; never given for a password.</param>
/// <param name="Autocomplete">Token of HTML's autofill list, such as <c>username</c>.</param>
public sealed record TextField(string Name, string Label, string? Value = null, string Type = "text", string? Autocomplete = null, string? Hint = null);
