using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Registry.Domain.Notices.Declarations;
using Registry.Domain.Questionnaire;
using Registry.Web.Api.Contracts;
using Registry.Web.Search.Spelling;
using Registry.Web.Services;

namespace Registry.Web.Api;

/// <summary>What is wrong with a declaration, in words: where, what, and how to mend it. In the language of the request.</summary>
internal static class DeclarationMistakes
{
    private const int MostSlips = 4;

    /// <param name="isNew">There is no draft yet: it needs a title.</param>
    /// <returns>Null when there is nothing to refuse.</returns>
    public static ProblemHttpResult? Refuse(Declaration declaration, QuestionnaireDefinition definition, bool isNew)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var wording = ApiWording.Spoken;
        var errors = declaration.Mistakes.Select(mistake => Write(mistake, definition, wording, language)).ToList();
        var title = DraftPaths.Header("title");
        if (declaration.Values.TryGetValue(title, out var stated) ? stated?.Value is null : isNew)
        {
            errors.Add(new DeclarationErrorContract(title, "TitleMissing", wording.Text("Mistake.TitleMissing"), null));
        }

        return errors.Count == 0 ? null : ApiProblems.Of("draft-invalid", wording.Text("Draft.Invalid"), ("errors", errors));
    }

    private static DeclarationErrorContract Write(DeclarationMistake mistake, QuestionnaireDefinition definition, ApiWording wording, string language)
    {
        var code = mistake.Error?.Code.ToString() ?? mistake.Code.ToString();
        var nearest = mistake.Code switch
        {
            DeclarationMistakeCode.UnknownMember => Nearest(mistake.Path, DeclarationReader.Members),
            DeclarationMistakeCode.UnknownField => Nearest(mistake.Path, definition.Header.Where(field => field.Step is not null).Select(field => DraftPaths.Header(field.Id))),
            DeclarationMistakeCode.UnknownQuestion => Nearest(mistake.Path, definition.Questions.Select(question => question.Id)),
            _ => null,
        };
        object[] arguments = [Label(mistake.Path, definition, language), .. mistake.Error?.Arguments ?? []];
        var message = string.Format(CultureInfo.InvariantCulture, wording.Text($"Mistake.{code}"), arguments);
        if (Options(mistake, definition) is { Length: > 0 } options)
        {
            message += " " + string.Format(CultureInfo.InvariantCulture, wording.Text("Mistake.Options"), options);
        }
        else if (nearest is not null)
        {
            message += " " + string.Format(CultureInfo.InvariantCulture, wording.Text("Mistake.Nearest"), nearest);
        }

        return new DeclarationErrorContract(mistake.Path, code, message, nearest);
    }

    private static string? Options(DeclarationMistake mistake, QuestionnaireDefinition definition) =>
        mistake.Error is { Code: Domain.Questionnaire.Answers.AnswerErrorCode.NotAnOption }
            ? string.Join(", ", (definition.Question(mistake.Path)?.Options ?? Field(mistake.Path, definition)?.Options ?? []).Select(option => option.Value))
            : null;

    private static string Label(string path, QuestionnaireDefinition definition, string language) =>
        (definition.Question(path)?.Text ?? Field(path, definition)?.Label)?.In(language) ?? path;

    /// <summary>The field of a path such as <c>header.contact.email</c> or <c>header.suppliers.0.name</c>.</summary>
    private static Field? Field(string path, QuestionnaireDefinition definition) => DraftPaths.HeaderField(path) is { } inHeader
        ? definition.FieldAt(string.Join('.', inHeader.Split('.').Where(part => !part.All(char.IsAsciiDigit))))
        : null;

    private static string? Nearest(string wrong, IEnumerable<string> known) => known
        .Select(name => (name, Slips: EditDistance.Between(wrong.ToLowerInvariant(), name.ToLowerInvariant(), MostSlips)))
        .Where(candidate => candidate.Slips <= MostSlips)
        .OrderBy(candidate => candidate.Slips)
        .Select(candidate => candidate.name)
        .FirstOrDefault();
}
