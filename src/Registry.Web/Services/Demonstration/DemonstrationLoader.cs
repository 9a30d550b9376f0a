using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Registry.Domain.Assessment;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Demonstration;
using Registry.Web.Persistence;
using Registry.Web.Services.Evidence;
using Registry.Web.Setup;

namespace Registry.Web.Services.Demonstration;

/// <summary>
/// Fills the database of a development machine with fictional bodies, accounts and notices. All of it and the marker that says so
/// are one transaction: after a crash nothing is there, and the next start begins again.
/// </summary>
public sealed class DemonstrationLoader(
    RegistryDbContext database,
    UserManager<RegistryUser> users,
    VersionWriter versions,
    DefinitionCatalogue definitions,
    EvidenceService evidence,
    TimeProvider clock,
    IOptions<RegistryOptions> options,
    IHostEnvironment environment)
{
    /// <summary>The password of every demonstration account. It is public: the accounts exist in Development only.</summary>
    public const string Password = "boussole-prairie-lanterne";

    /// <summary>Loads the demonstration unless it is there already, or this is not Development.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (!environment.IsDevelopment() || await IsLoadedAsync(cancellation))
        {
            return;
        }

        var content = DemonstrationContent.Read(options.Value.PublicUrl);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        // Another process may have loaded it while this one waited for its turn to write.
        if (await IsLoadedAsync(cancellation))
        {
            return;
        }

        await AddUserAsync(content.Operator, isOperator: true);
        var templates = new TemplateLoader(database, definitions);
        // Those who keep templates come before those who follow them.
        foreach (var body in content.Bodies.OrderBy(body => body.Kind.PublishesNotices()))
        {
            var notices = content.Notices.Where(notice => notice.BodySlug == body.Slug).ToList();
            var added = await AddBodyAsync(body, notices, templates, cancellation);
            foreach (var template in content.Templates.Where(template => template.AuthorSlug == body.Slug))
            {
                templates.Add(template, added, content.Notices.Single(notice => notice.Slug == template.NoticeSlug));
            }
        }

        database.Settings.Add(new Setting { Key = Setting.Demonstration, Value = definitions.Current.Version });
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public Task<bool> IsLoadedAsync(CancellationToken cancellation) =>
        database.Settings.AnyAsync(setting => setting.Key == Setting.Demonstration, cancellation);

    private async Task<Body> AddBodyAsync(DemonstrationBody told, List<DemonstrationNotice> notices, TemplateLoader templates, CancellationToken cancellation)
    {
        var body = new Body
        {
            Slug = told.Slug,
            Name = told.Name,
            NameEnglish = told.NameEnglish,
            Description = told.Description,
            IsFictional = true,
            FourEyes = told.FourEyes,
            Kind = told.Kind,
            CreatedAt = notices.Count == 0 ? clock.GetUtcNow().UtcDateTime : notices[0].Versions[0].PublishedAt,
        };
        database.Bodies.Add(body);
        await database.SaveChangesAsync(cancellation);
        Actor? publisher = null;
        foreach (var person in told.Users)
        {
            var user = await AddUserAsync(person, isOperator: false);
            database.Members.AddRange(person.Roles.Select(role => new Member { BodyId = body.Id, UserId = user.Id, Role = role }));
            publisher ??= person.Roles.Contains(MemberRole.Publisher) ? new Actor(user.Id, person.Roles) : null;
        }

        foreach (var notice in notices)
        {
            await PublishAsync(notice, body, templates, publisher ?? Actor.Registry, cancellation);
        }

        return body;
    }

    private async Task<RegistryUser> AddUserAsync(DemonstrationUser told, bool isOperator)
    {
        var user = new RegistryUser { UserName = told.Email, Email = told.Email, DisplayName = told.Name, IsOperator = isOperator };
        var result = await users.CreateAsync(user, Password);
        return result.Succeeded
            ? user
            : throw new InvalidOperationException($"The demonstration account {told.Email} cannot be made: {result}.");
    }

    private async Task PublishAsync(DemonstrationNotice told, Body body, TemplateLoader templates, Actor publisher, CancellationToken cancellation)
    {
        var notice = new Notice
        {
            PublicId = NoticeId.New().ToString(),
            Body = body,
            Title = "",
            Language = told.Language,
            DefinitionVersion = definitions.Current.Version,
            CreatedByUserId = publisher.UserId,
            CreatedAt = told.Versions[0].PublishedAt,
        };
        var behind = new EvidenceLoader(database, evidence);
        foreach (var version in told.Versions)
        {
            notice.PublishesProfile = IsAssessed(version);
            var item = new VersionToWrite(
                notice, version.Values, version.Translations, Source: null, version.PublishedAt, version.Reason, "notice-published")
            {
                Template = templates.OriginOf(told, version.Values),
                Evidence = await behind.PutAsync(notice, version, publisher, cancellation),
            };
            await versions.WriteAsync([item], publisher, cancellation);
        }

        templates.Follow(told, notice);
    }

    /// <summary>Every safeguard question that is asked has an answer: there is a profile to publish.</summary>
    private bool IsAssessed(DemonstrationVersion version)
    {
        var day = DateOnly.FromDateTime(version.PublishedAt);
        var safeguards = Assessor.Assess(definitions.Current, version.Values, day).Safeguards;
        return safeguards.Asked > 0 && safeguards.Answered == safeguards.Asked;
    }
}
