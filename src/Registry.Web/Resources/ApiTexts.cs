namespace Registry.Web.Resources;

/// <summary>Names the texts that describe the API: operations, parameters, members, codes, and the page about it.</summary>
public sealed class ApiTexts;
