using Microsoft.EntityFrameworkCore;
using Registry.Domain.Publication;
using Registry.Domain.Templates;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Services.Templates;

/// <summary>The template that a notice follows, as its body sees it.</summary>
/// <param name="Decided">What the template said when the body last decided.</param>
/// <param name="Now">What its current version says.</param>
/// <param name="Remark">What changed in the current version, in its author's words.</param>
public sealed record FollowedTemplate(TemplateAdoption Adoption, TemplateContent Decided, TemplateContent Now, string? Remark)
{
    public Template Template => Adoption.Template;

    public bool HasNews => Adoption.Version < Template.CurrentVersion;
}

/// <summary>Starts notices from templates and tells which template a notice follows.</summary>
public sealed class TemplateAdoptions(RegistryDbContext database, DraftService drafts, VersionAnswers published, TemplateFit fit, TimeProvider clock)
{
    /// <summary>A draft of the body that starts with what the template says.</summary>
    public async Task<Notice> AdoptAsync(Template template, Body body, Actor actor, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var version = await database.TemplateVersions.AsNoTracking()
            .FirstAsync(version => version.TemplateId == template.Id && version.Number == template.CurrentVersion, cancellation);
        var notice = await drafts.StartAsync(body.Id, TemplateValues.TitleOf(version), template.Language, actor, cancellation);
        var content = fit.For(notice, version);
        await drafts.SaveAsync(notice.Id, TemplateValues.ToChanges(content), actor, cancellation);
        database.TemplateAdoptions.Add(new TemplateAdoption
        {
            NoticeId = notice.Id,
            TemplateId = template.Id,
            Version = version.Number,
            Decided = TemplateContentJson.Write(content).ToJsonString(),
            AdoptedAt = clock.GetUtcNow().UtcDateTime,
        });
        database.Acts.Add(new Act
        {
            Kind = "template-adopted",
            At = clock.GetUtcNow().UtcDateTime,
            ByUserId = actor.UserId,
            BodyId = body.Id,
            NoticeId = notice.Id,
            Reason = $"{version.Title} ({version.Number})",
        });
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return notice;
    }

    /// <summary>Null where the notice follows none.</summary>
    public async Task<FollowedTemplate?> OfAsync(Notice notice, CancellationToken cancellation)
    {
        var adoption = await database.TemplateAdoptions.AsNoTracking().Include(adoption => adoption.Template.Body)
            .FirstOrDefaultAsync(adoption => adoption.NoticeId == notice.Id, cancellation);
        if (adoption is null)
        {
            return null;
        }

        var version = await database.TemplateVersions.AsNoTracking()
            .FirstAsync(version => version.TemplateId == adoption.TemplateId && version.Number == adoption.Template.CurrentVersion, cancellation);
        return new FollowedTemplate(adoption, TemplateContentJson.Read(adoption.Decided), fit.For(notice, version), version.Remark);
    }

    /// <summary>The notice follows its template no longer; what it says stays.</summary>
    public async Task LeaveAsync(FollowedTemplate followed, Notice notice, Actor actor, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (await database.TemplateAdoptions.Where(adoption => adoption.NoticeId == notice.Id).ExecuteDeleteAsync(cancellation) > 0)
        {
            database.Acts.Add(new Act
            {
                Kind = "template-left",
                At = clock.GetUtcNow().UtcDateTime,
                ByUserId = actor.UserId,
                BodyId = notice.BodyId,
                NoticeId = notice.Id,
                Reason = $"{followed.Template.Title} ({followed.Adoption.Version})",
            });
            await database.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>What is still to decide, beside what the body says: in its draft, or in its public version where it has no draft.</summary>
    public async Task<IReadOnlyList<TemplateChange>> ChangesAsync(FollowedTemplate followed, Draft draft, CancellationToken cancellation)
    {
        var own = draft.Notice.DraftStage == DraftStage.None ? await published.CurrentAsync(draft.Notice, cancellation) ?? draft.Values : draft.Values;
        return TemplateComparison.Between(followed.Decided, followed.Now, path => DraftPaths.Find(own, path));
    }

    /// <summary>Row ids of the notices of these bodies whose template has a version that they have not decided on.</summary>
    public async Task<IReadOnlySet<long>> WithNewsAsync(IReadOnlyCollection<long> bodyIds, CancellationToken cancellation) =>
        (await database.TemplateAdoptions.AsNoTracking()
            .Where(adoption => bodyIds.Contains(adoption.Notice.BodyId) && adoption.Notice.Status != NoticeStatus.Withdrawn && adoption.Version < adoption.Template.CurrentVersion)
            .Select(adoption => adoption.NoticeId).ToListAsync(cancellation)).ToHashSet();
}
