using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Questionnaire.Answers;

namespace Registry.Web.Services.Drafts;

/// <summary>The values that a new draft begins with.</summary>
internal static class DraftStart
{
    private const string TitleField = "title";
    private const string LanguagesField = "languages";

    /// <summary>Title and language, then every value whose field or question exists and can hold it. What the registry fills itself is left out.</summary>
    public static IEnumerable<(string Path, StatedValue Stated)> Fitting(QuestionnaireDefinition definition, string title, string language, AnswerSet values)
    {
        yield return (DraftPaths.Header(TitleField), new StatedValue(JsonValue.Create(title)));
        yield return (DraftPaths.Header(LanguagesField), values.Header.GetValueOrDefault(LanguagesField) ?? new StatedValue(new JsonArray(language)));
        foreach (var (id, stated) in values.Header)
        {
            if (id is not (TitleField or LanguagesField) && definition.Field(id) is { Step: not null } field && AnswerValidation.Check(field, stated, ValidationScope.Import).Count == 0)
            {
                yield return (DraftPaths.Header(id), stated);
            }
        }

        foreach (var (id, stated) in values.Answers)
        {
            if (definition.Question(id) is { } question && AnswerValidation.Check(question, stated, ValidationScope.Import).Count == 0)
            {
                yield return (id, stated);
            }
        }
    }
}
