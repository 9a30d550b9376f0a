using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Templates;
using Registry.Web.Demonstration;
using Registry.Web.Persistence;
using Registry.Web.Services.Templates;

namespace Registry.Web.Services.Demonstration;

/// <summary>Puts a fictional template into the database, and lets a fictional notice follow it.</summary>
internal sealed class TemplateLoader(RegistryDbContext database, DefinitionCatalogue definitions)
{
    private readonly Dictionary<string, TemplateVersion> _byNotice = new(StringComparer.Ordinal);

    public void Add(DemonstrationTemplate told, Body author, DemonstrationNotice follower)
    {
        var values = follower.Versions[^1].Values;
        var shared = told.Shared.ToDictionary(path => path, path => DraftPaths.Find(values, path)
            ?? throw new FormatException($"The notice {told.NoticeSlug} says nothing at {path}."), StringComparer.Ordinal);
        var template = new Template
        {
            PublicId = NoticeId.New().ToString(),
            Body = author,
            Title = told.Title,
            Product = told.Product,
            Summary = shared.GetValueOrDefault(DraftPaths.Header("summary"))?.Value?.ToString(),
            Language = follower.Language,
            CurrentVersion = 1,
            PublishedAt = told.PublishedAt,
        };
        var version = new TemplateVersion
        {
            Template = template,
            Number = 1,
            Title = told.Title,
            Product = told.Product,
            DefinitionVersion = definitions.Current.Version,
            Content = TemplateContentJson.Write(new TemplateContent(shared, told.Local)).ToJsonString(),
            PublishedAt = told.PublishedAt,
        };
        database.TemplateVersions.Add(version);
        _byNotice[told.NoticeSlug] = version;
    }

    /// <summary>What a version of a notice takes over; null where it follows no template.</summary>
    public TemplateOrigin? OriginOf(DemonstrationNotice notice, AnswerSet values) => _byNotice.GetValueOrDefault(notice.Slug) is { } version
        ? TemplateOrigins.Of(version.Template.PublicId, version, version.Template.Body, values)
        : null;

    public void Follow(DemonstrationNotice told, Notice notice)
    {
        if (_byNotice.GetValueOrDefault(told.Slug) is { } version)
        {
            database.TemplateAdoptions.Add(new TemplateAdoption
            {
                Notice = notice,
                Template = version.Template,
                Version = version.Number,
                Decided = version.Content,
                AdoptedAt = version.PublishedAt,
            });
        }
    }
}
