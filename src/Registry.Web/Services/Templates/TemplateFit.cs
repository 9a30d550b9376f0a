using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Templates;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Templates;

/// <summary>A template written for one version of the questionnaire, read for a notice that follows another.</summary>
public sealed class TemplateFit(DefinitionCatalogue definitions)
{
    /// <summary>The content without the values that the questionnaire of the notice cannot hold.</summary>
    public TemplateContent For(Notice notice, TemplateVersion version)
    {
        var content = TemplateContentJson.Read(version.Content);
        if (version.DefinitionVersion == notice.DefinitionVersion
            || definitions.Find(version.DefinitionVersion) is not { } written || definitions.Find(notice.DefinitionVersion) is not { } followed)
        {
            return content;
        }

        var lost = DefinitionChange.Between(written, followed).NoLongerFit(DraftPaths.ToAnswerSet(content.Shared));
        return content with { Shared = content.Shared.Where(pair => !lost.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal) };
    }
}
