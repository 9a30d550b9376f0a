using Microsoft.EntityFrameworkCore;
using Registry.Domain.Publication;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Services.Templates;

/// <summary>The templates of a body, for its members who write them.</summary>
public sealed class AuthoredTemplates(RegistryDbContext database, DraftService drafts, TemplateFit fit)
{
    /// <summary>By title, each with its working copy where it has one.</summary>
    public async Task<IReadOnlyList<Template>> OfAsync(long bodyId, CancellationToken cancellation) =>
        await database.Templates.AsNoTracking().Include(template => template.WorkingNotice)
            .Where(template => template.BodyId == bodyId).OrderBy(template => EF.Functions.Collate(template.Title, ReadingOrder.Collation)).ToListAsync(cancellation);

    /// <summary>The template that the draft is the working copy of, with its current version; null where it is none.</summary>
    public Task<TemplateVersion?> BehindAsync(Notice draft, CancellationToken cancellation) =>
        (from version in database.TemplateVersions.AsNoTracking().Include(version => version.Template.Body)
         where version.Template.WorkingNoticeId == draft.Id && version.Template.BodyId == draft.BodyId && version.Number == version.Template.CurrentVersion
         select version).FirstOrDefaultAsync(cancellation);

    /// <summary>The draft in which the author writes the next version: the one there is, or a new one that starts from the current version.</summary>
    /// <returns>Public id of the draft; null when the template is not of this body.</returns>
    public async Task<string?> OpenAsync(string templateId, long bodyId, Actor actor, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var template = await database.Templates.Include(template => template.WorkingNotice)
            .FirstOrDefaultAsync(template => template.PublicId == templateId && template.BodyId == bodyId, cancellation);
        if (template is null || template.WorkingNotice is { DraftStage: DraftStage.Draft or DraftStage.Submitted })
        {
            return template?.WorkingNotice!.PublicId;
        }

        var version = await database.TemplateVersions.AsNoTracking()
            .FirstAsync(version => version.TemplateId == template.Id && version.Number == template.CurrentVersion, cancellation);
        var draft = await drafts.StartAsync(bodyId, TemplateValues.TitleOf(version), template.Language, actor, cancellation);
        await drafts.SaveAsync(draft.Id, TemplateValues.ToChanges(fit.For(draft, version)), actor, cancellation);
        template.WorkingNoticeId = draft.Id;
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return draft.PublicId;
    }
}
