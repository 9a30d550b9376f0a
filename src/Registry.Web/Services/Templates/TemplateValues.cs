using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Templates;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Services.Templates;

/// <summary>The shared answers of a template as other parts of the registry take them.</summary>
internal static class TemplateValues
{
    /// <summary>The title of a notice that starts with the template.</summary>
    public static string TitleOf(TemplateVersion version) =>
        TemplateContentJson.Read(version.Content).Shared.GetValueOrDefault(DraftPaths.Header("title"))?.Value?.ToString() ?? version.Title;

    /// <summary>What a draft that starts with the template stores. Its title it has already.</summary>
    public static IReadOnlyList<DraftChange> ToChanges(TemplateContent content) =>
        [.. content.Shared.Where(pair => pair.Key != DraftPaths.Header("title")).Select(pair => new DraftChange(pair.Key, pair.Value, 0))];

    /// <summary>A version as a notice that nobody published: what reads and compares notices reads and compares templates.</summary>
    public static NoticeDocument ToDocument(Template template, TemplateVersion version, QuestionnaireDefinition definition) => new()
    {
        Id = NoticeId.Parse(template.PublicId),
        Version = version.Number,
        Language = template.Language,
        Definition = new DefinitionReference(definition.Id, version.DefinitionVersion),
        Body = new BodyReference(template.Body.Slug, template.Body.Name, template.Body.Siren, template.Body.IsFictional),
        PublishedAt = version.PublishedAt,
        Values = DraftPaths.ToAnswerSet(TemplateContentJson.Read(version.Content).Shared),
        Salt = "",
    };
}
