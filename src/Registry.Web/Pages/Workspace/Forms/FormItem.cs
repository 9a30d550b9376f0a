using Registry.Domain;
using Registry.Domain.Questionnaire;
using Registry.Web.Services;

namespace Registry.Web.Pages.Workspace.Forms;

/// <summary>A header field or a question, in the one shape that the form views draw.</summary>
/// <param name="Path">Name in the draft and in the form.</param>
/// <param name="Field">Type, label, help, options and limits.</param>
/// <param name="Unit">Of a number.</param>
/// <param name="Question">Null for a header field.</param>
public sealed record FormItem(string Path, Field Field, LocalisedText? Unit, Question? Question)
{
    public static FormItem Of(Field field) => new(DraftPaths.Header(field.Id), field, null, null);

    public static FormItem Of(Question question) => new(
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
            Options = question.Options,
        },
        question.Unit,
        question);
}
