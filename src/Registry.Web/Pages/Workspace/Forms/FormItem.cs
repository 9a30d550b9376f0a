using Registry.Domain;
using Registry.Domain.Questionnaire;
using Registry.Web.Services;

namespace Registry.Web.Pages.Workspace.Forms;

/// <summary>A header field or a question, in the one shape that the form views draw.</summary>
/// <param name="Path">Name in the draft and in the form.</param>
/// <param name="Field">Type, label, help, options and limits.</param>
/// <param name="Unit">Of a number.</param>
public sealed record FormItem(string Path, Field Field, LocalisedText? Unit, bool IsQuestion)
{
    public static FormItem Of(Field field) => new(DraftPaths.Header(field.Id), field, null, false);

    public static FormItem Of(Question question, QuestionnaireDefinition definition) => new(
        question.Id,
        new Field
        {
            Id = question.Id,
            Type = question.Type,
            Label = question.Text,
            Help = question.Help,
            Example = question.Example,
            Required = question.RequiredForPublication,
            NotApplicableAllowed = question.NotApplicableAllowed,
            MaximumLength = question.MaximumLength,
            Minimum = question.Minimum,
            Integer = question.Integer,
            Seconds = question.Seconds,
            Options = question.Type == AnswerType.YesPartlyNo ? YesPartlyNo(question, definition) : question.Options,
        },
        question.Unit,
        true);

    private static IReadOnlyList<Option> YesPartlyNo(Question question, QuestionnaireDefinition definition) =>
        [.. definition.YesPartlyNoOptions.Where(option => question.NotApplicableAllowed || option.Value != FormStates.NotApplicableOption)];
}
