using Registry.Domain.Notices.Changes;
using Registry.Domain.Questionnaire;
using Registry.Domain.Templates;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Services.Templates;

namespace Registry.Web.Pages.Shared;

/// <summary>What changed from one version of a template to another, in words.</summary>
/// <param name="Themes">Shared answers that changed, header first.</param>
/// <param name="NowLocal">Labels of what bodies are now asked.</param>
/// <param name="NoLongerLocal">Labels of what they are no longer asked.</param>
public sealed record TemplateDifference(IReadOnlyList<ThemeChanges> Themes, IReadOnlyList<string> NowLocal, IReadOnlyList<string> NoLongerLocal)
{
    public bool IsEmpty => Themes.Count + NowLocal.Count + NoLongerLocal.Count == 0;

    /// <param name="before">With its template and the author.</param>
    /// <param name="after">Of the same template.</param>
    public static TemplateDifference Between(TemplateVersion before, TemplateVersion after, string language, DefinitionCatalogue definitions)
    {
        var template = before.Template;
        var definition = definitions.Find(after.DefinitionVersion) ?? definitions.Current;
        var changes = NoticeChanges.Between(
            TemplateValues.ToDocument(template, before, definition), TemplateValues.ToDocument(template, after, definition), language, definitions);
        var (old, now) = (TemplateContentJson.Read(before.Content), TemplateContentJson.Read(after.Content));
        IReadOnlyList<string> Labels(TemplateContent with, TemplateContent without) =>
            [.. with.Local.Where(answer => !without.IsLocal(answer.Path)).Select(answer => Label(answer.Path, definition, language))];
        return new TemplateDifference(changes.Themes, Labels(now, old), Labels(old, now));
    }

    /// <summary>The label of a field or the text of a question; the path where the questionnaire does not know it.</summary>
    public static string Label(string path, QuestionnaireDefinition definition, string language) =>
        (DraftPaths.HeaderField(path) is { } field ? definition.Field(field)?.Label : definition.Question(path)?.Text)?.In(language) ?? path;
}
