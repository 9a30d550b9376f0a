namespace Registry.Web.Resources;

/// <summary>Names the texts of the pages for the operator of the instance.</summary>
public sealed class OperatorTexts;
