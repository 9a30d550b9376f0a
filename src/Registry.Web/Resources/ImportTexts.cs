namespace Registry.Web.Resources;

/// <summary>What the verb <c>import</c> says.</summary>
public sealed class ImportTexts;
