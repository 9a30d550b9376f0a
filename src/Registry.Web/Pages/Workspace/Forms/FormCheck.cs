using System.Globalization;
using Microsoft.Extensions.Localization;
using Registry.Domain.Questionnaire.Answers;
using Registry.Web.Resources;

namespace Registry.Web.Pages.Workspace.Forms;

/// <summary>What is wrong with a posted form, in words and at the input that holds it.</summary>
public sealed class FormCheck(IStringLocalizer<WorkspaceTexts> texts)
{
    private static readonly string[] CommonInputs = ["do", "__RequestVerificationToken"];

    /// <summary>False when the form posts an input that none of the items has: a page of another notice, or a made-up request.</summary>
    public static bool OnlyKnownInputs(IFormCollection form, IReadOnlyList<FormItem> items, FormReader reader)
    {
        var known = items.SelectMany(reader.Names).Concat(CommonInputs).ToHashSet(StringComparer.Ordinal);
        return form.Keys.All(known.Contains);
    }

    /// <summary>The mistakes of one item. A blank is no mistake: what is missing is said at check-answers.</summary>
    public IReadOnlyList<FormError> Errors(FormItem item, FormReader reader)
    {
        if (reader.Read(item) is not { } stated)
        {
            return [];
        }

        var errors = item.Question is { } question ? AnswerValidation.Check(question, stated) : AnswerValidation.Check(item.Field, stated);
        return [.. errors.Select(error => new FormError(Input(item, error, reader), Words(item, error)))];
    }

    private string Words(FormItem item, AnswerError error) =>
        texts["Error." + error.Code, [Name(item, error), .. error.Arguments]].Value;

    // A part is named by its own label, with its line in a list.
    private static string Name(FormItem item, AnswerError error)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var part = item.Field.Fields.FirstOrDefault(field => field.Id == PartOf(error.Path));
        return (part ?? item.Field).Label.In(language);
    }

    private static string Input(FormItem item, AnswerError error, FormReader reader)
    {
        if (error.Code == AnswerErrorCode.GroundRequired)
        {
            return FormNames.Ground(item.Path);
        }

        var part = item.Field.Fields.FirstOrDefault(field => field.Id == PartOf(error.Path));
        if (part is null)
        {
            return item.Path;
        }

        var rank = int.TryParse(error.Path.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return FormNames.Part(item.Path, item.Field, reader.RowOf(item, rank), part);
    }

    private static string PartOf(string path) => path.Split('.')[^1];
}
