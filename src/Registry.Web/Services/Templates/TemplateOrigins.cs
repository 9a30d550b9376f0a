using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Domain.Templates;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Templates;

/// <summary>What a version about to be published owes to a template.</summary>
public sealed class TemplateOrigins(RegistryDbContext database)
{
    /// <summary>Null where the notice follows no template, or says nothing that the template says.</summary>
    public async Task<TemplateOrigin?> OriginAsync(Notice notice, AnswerSet values, CancellationToken cancellation)
    {
        var found = await (from adoption in database.TemplateAdoptions.AsNoTracking()
                           where adoption.NoticeId == notice.Id
                           join version in database.TemplateVersions on new { adoption.TemplateId, Number = adoption.Version } equals new { version.TemplateId, version.Number }
                           select new { Version = version, adoption.Template.PublicId, Author = adoption.Template.Body })
            .FirstOrDefaultAsync(cancellation);
        return found is null ? null : Of(found.PublicId, found.Version, found.Author, values);
    }

    internal static TemplateOrigin? Of(string publicId, TemplateVersion version, Body author, AnswerSet values)
    {
        var paths = TemplateContentJson.Read(version.Content).OriginOf(path => DraftPaths.Find(values, path));
        return paths.Count == 0 ? null : new TemplateOrigin(publicId, version.Number, version.Title, new TemplateAuthor(author.Slug, author.Name), paths);
    }
}
