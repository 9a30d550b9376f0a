using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Domain.Templates;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Templates;

/// <summary>Why a version of a template is refused; the name is the key of the text shown.</summary>
public enum TemplateRefusal
{
    OnlyPublishersPublish,
    TitleIsMissing,
    TitleIsTooLong,
    ProductIsTooLong,
    RemarkIsMissing,
    RemarkIsTooLong,
    HelpIsTooLong,
    NothingIsShared,
    NothingChanged,
}

/// <param name="Remark">What changed, for those who follow the template; asked from the second version on.</param>
/// <param name="DefinitionVersion">Version of the questionnaire that the answers belong to.</param>
public sealed record NewTemplateVersion(string Title, string? Product, string? Remark, TemplateContent Content, string DefinitionVersion);

/// <summary>Publishes templates, version by version.</summary>
public sealed class TemplateWriter(RegistryDbContext database, DataRevision revisions, TimeProvider clock)
{
    private static readonly NewVersionCheck Check = new();

    /// <summary>The next version of the template whose working copy the draft is; the first one of a new template otherwise.</summary>
    /// <returns>What is wrong; nothing once it is public.</returns>
    public async Task<IReadOnlyList<TemplateRefusal>> PublishAsync(Notice working, NewTemplateVersion request, Actor actor, CancellationToken cancellation)
    {
        if (!actor.Roles.Contains(MemberRole.Publisher))
        {
            return [TemplateRefusal.OnlyPublishersPublish];
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var template = await database.Templates.FirstOrDefaultAsync(template => template.WorkingNoticeId == working.Id && template.BodyId == working.BodyId, cancellation)
            ?? New(working.BodyId, working.Language, working.Id, null);
        var refusals = Refusals(request, template.CurrentVersion);
        if (refusals.Count == 0 && !await ChangesAsync(template, request, cancellation))
        {
            refusals = [TemplateRefusal.NothingChanged];
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        await AddAsync(template, request, working.Id, actor, cancellation);
        await transaction.CommitAsync(cancellation);
        return [];
    }

    /// <summary>Creates a template from a record of its author, or brings it up to date.</summary>
    /// <returns>The number of the version written; null where the record says what the template says already.</returns>
    public async Task<int?> ImportAsync(Body author, string sourceId, string language, NewTemplateVersion request, Actor actor, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var template = await database.Templates.FirstOrDefaultAsync(template => template.BodyId == author.Id && template.SourceId == sourceId, cancellation)
            ?? New(author.Id, language, null, sourceId);
        if (!await ChangesAsync(template, request, cancellation))
        {
            return null;
        }

        await AddAsync(template, request, null, actor, cancellation);
        await transaction.CommitAsync(cancellation);
        return template.CurrentVersion;
    }

    private static Template New(long bodyId, string language, long? workingNoticeId, string? sourceId) => new()
    {
        PublicId = NoticeId.New().ToString(),
        BodyId = bodyId,
        Title = "",
        Language = language,
        WorkingNoticeId = workingNoticeId,
        SourceId = sourceId,
    };

    private async Task<bool> ChangesAsync(Template template, NewTemplateVersion request, CancellationToken cancellation)
    {
        if (template.CurrentVersion == 0)
        {
            return true;
        }

        var current = await database.TemplateVersions.AsNoTracking()
            .FirstAsync(version => version.TemplateId == template.Id && version.Number == template.CurrentVersion, cancellation);
        return current.Title != request.Title || current.Product != request.Product || current.Content != Text(request.Content);
    }

    private async Task AddAsync(Template template, NewTemplateVersion request, long? workingNoticeId, Actor actor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        template.Title = request.Title;
        template.Product = request.Product;
        template.Summary = request.Content.Shared.GetValueOrDefault(DraftPaths.Header("summary"))?.Value?.ToString();
        template.CurrentVersion++;
        template.PublishedAt = now;
        if (template.Id == 0)
        {
            database.Templates.Add(template);
        }

        database.TemplateVersions.Add(new TemplateVersion
        {
            Template = template,
            Number = template.CurrentVersion,
            Title = request.Title,
            Product = request.Product,
            DefinitionVersion = request.DefinitionVersion,
            Content = Text(request.Content),
            Remark = request.Remark,
            PublishedAt = now,
            ByUserId = actor.UserId,
        });
        database.Acts.Add(new Act
        {
            Kind = "template-published",
            At = now,
            ByUserId = actor.UserId,
            BodyId = template.BodyId,
            NoticeId = workingNoticeId,
            Reason = $"{template.Title} ({template.CurrentVersion})",
        });
        await revisions.RaiseAsync(cancellation);
        await database.SaveChangesAsync(cancellation);
    }

    private static string Text(TemplateContent content) => TemplateContentJson.Write(content).ToJsonString();

    private static List<TemplateRefusal> Refusals(NewTemplateVersion request, int currentVersion)
    {
        var refusals = Check.Validate(request).Errors.Select(error => Enum.Parse<TemplateRefusal>(error.ErrorCode)).Distinct().ToList();
        if (currentVersion > 0 && request.Remark is null)
        {
            refusals.Add(TemplateRefusal.RemarkIsMissing);
        }

        return refusals;
    }

    private sealed class NewVersionCheck : AbstractValidator<NewTemplateVersion>
    {
        private const int LongestTitle = 200;
        private const int LongestRemark = 1000;
        private const int LongestHelp = 300;

        public NewVersionCheck()
        {
            RuleFor(version => version.Title).NotEmpty().WithErrorCode(nameof(TemplateRefusal.TitleIsMissing));
            RuleFor(version => version.Title).MaximumLength(LongestTitle).WithErrorCode(nameof(TemplateRefusal.TitleIsTooLong));
            RuleFor(version => version.Product).MaximumLength(LongestTitle).WithErrorCode(nameof(TemplateRefusal.ProductIsTooLong));
            RuleFor(version => version.Remark).MaximumLength(LongestRemark).WithErrorCode(nameof(TemplateRefusal.RemarkIsTooLong));
            RuleFor(version => version.Content.Shared).NotEmpty().WithErrorCode(nameof(TemplateRefusal.NothingIsShared));
            RuleForEach(version => version.Content.Local).Must(answer => answer.Help is null || answer.Help.Length <= LongestHelp)
                .WithErrorCode(nameof(TemplateRefusal.HelpIsTooLong));
        }
    }
}
