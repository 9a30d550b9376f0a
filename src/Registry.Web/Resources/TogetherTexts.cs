namespace Registry.Web.Resources;

/// <summary>Texts of working together on a draft: respondents, links, proposals, comments, visas, the printed questionnaire.</summary>
public sealed class TogetherTexts;
