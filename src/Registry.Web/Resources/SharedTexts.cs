namespace Registry.Web.Resources;

/// <summary>Names the texts of the layout, buttons and states that all areas share.</summary>
public sealed class SharedTexts;
