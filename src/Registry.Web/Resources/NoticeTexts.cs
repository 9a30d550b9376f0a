namespace Registry.Web.Resources;

/// <summary>Names the texts of the page of a notice and of what leads to it.</summary>
public sealed class NoticeTexts;
