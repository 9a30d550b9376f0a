namespace Registry.Web.Resources;

/// <summary>What the verbs <c>questionnaire …</c> and the change of a draft's questionnaire say.</summary>
public sealed class QuestionnaireTexts;
