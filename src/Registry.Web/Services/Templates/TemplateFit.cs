using Registry.Domain.Questionnaire;
using Registry.Domain.Templates;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Templates;

/// <summary>A template written for one version of the questionnaire, read for a notice that follows another.</summary>
public sealed class TemplateFit(DefinitionCatalogue definitions)
{
    /// <summary>The content with what the questionnaire of the notice can hold: what a record says beyond it stays with the template.</summary>
    public TemplateContent For(Notice notice, TemplateVersion version)
    {
        var content = TemplateContentJson.Read(version.Content);
        if (definitions.Find(notice.DefinitionVersion) is not { } followed)
        {
            return content;
        }

        bool IsKnown(string path) => DraftPaths.HeaderField(path) is { } field ? followed.Field(field) is not null : followed.Question(path) is not null;
        var lost = NoLongerFit(content, version, followed);
        return new TemplateContent(
            content.Shared.Where(pair => IsKnown(pair.Key) && !lost.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal),
            [.. content.Local.Where(answer => IsKnown(answer.Path))]);
    }

    private IReadOnlyList<string> NoLongerFit(TemplateContent content, TemplateVersion version, QuestionnaireDefinition followed) =>
        version.DefinitionVersion != followed.Version && definitions.Find(version.DefinitionVersion) is { } written
            ? DefinitionChange.Between(written, followed).NoLongerFit(DraftPaths.ToAnswerSet(content.Shared))
            : [];
}
