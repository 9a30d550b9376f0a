using System.Text.Json.Nodes;
using Registry.Domain.Bodies;
using Registry.Domain.Templates;
using Registry.Web.Persistence;
using Registry.Web.Services.Templates;

namespace Registry.Web.Api.Contracts;

/// <summary>Who keeps a template.</summary>
/// <param name="Kind"><c>publicBody</c>, <c>supplier</c> or <c>association</c>.</param>
public sealed record TemplateAuthorContract(string Id, string Name, string Kind, bool Fictional)
{
    public static TemplateAuthorContract Of(Body body) => new(
        body.Slug,
        body.Name,
        body.Kind switch
        {
            BodyKind.Supplier => "supplier",
            BodyKind.Association => "association",
            _ => "publicBody",
        },
        body.IsFictional);
}

/// <summary>A template in its catalogue.</summary>
/// <param name="Notices">Public notices that follow it.</param>
public sealed record TemplateContract(
    string Id, int Version, string Title, string? Product, string? Summary, string Language, TemplateAuthorContract Author, DateTime PublishedAt, int Notices, string Url)
{
    public static TemplateContract Of(Template template, int notices, string publicUrl) => new(
        template.PublicId, template.CurrentVersion, template.Title, template.Product, template.Summary, template.Language, TemplateAuthorContract.Of(template.Body),
        template.PublishedAt, notices, publicUrl + Links.Template("fr", template.PublicId));
}

/// <summary>A template with its versions, the newest first, and the notices that follow it.</summary>
public sealed record PublicTemplateContract(TemplateContract Template, IReadOnlyList<TemplateVersionContract> Versions, IReadOnlyList<TemplateFollowerContract> Followers)
{
    public static PublicTemplateContract Of(PublicTemplate found, string publicUrl) => new(
        TemplateContract.Of(found.Template, found.Followers.Count, publicUrl),
        [.. found.Versions.Select(TemplateVersionContract.Of)],
        [.. found.Followers.Select(follower => new TemplateFollowerContract(
            follower.NoticeId, follower.Title, follower.Body.Slug, follower.Version, publicUrl + Links.Notice("fr", follower.NoticeId)))]);
}

/// <param name="Questionnaire">Version of the questionnaire that the answers belong to.</param>
/// <param name="Shared">By path (<c>header.summary</c>, <c>FIN-02</c>): <c>value</c> and <c>state</c>, as in a notice.</param>
/// <param name="Local">Paths that each body answers for itself, with a sentence of help where there is one.</param>
public sealed record TemplateVersionContract(
    int Version, string Title, string? Product, string? Remark, DateTime PublishedAt, string Questionnaire, JsonNode Shared, JsonNode Local)
{
    public static TemplateVersionContract Of(TemplateVersion version)
    {
        var content = TemplateContentJson.Write(TemplateContentJson.Read(version.Content));
        return new TemplateVersionContract(
            version.Number, version.Title, version.Product, version.Remark, version.PublishedAt, version.DefinitionVersion, content["shared"]!, content["local"]!);
    }
}

/// <param name="TemplateVersion">The version that the public notice says it follows.</param>
public sealed record TemplateFollowerContract(string Notice, string Title, string Body, int? TemplateVersion, string Url);
