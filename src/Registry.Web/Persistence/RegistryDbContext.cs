using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Registry.Web.Persistence;

/// <summary>The database of the registry. Enumerations are stored as words, times in UTC.</summary>
public sealed class RegistryDbContext(DbContextOptions<RegistryDbContext> options) : IdentityUserContext<RegistryUser, long>(options)
{
    /// <summary>The last migration of this program: a database that has it is up to date.</summary>
    public const string LatestMigration = "20261127012453_ChangedNotices";

    public DbSet<Body> Bodies => Set<Body>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<DraftValue> DraftValues => Set<DraftValue>();

    public DbSet<PublishedVersion> PublishedVersions => Set<PublishedVersion>();

    public DbSet<NoticeFacet> NoticeFacets => Set<NoticeFacet>();

    public DbSet<PlanAction> PlanActions => Set<PlanAction>();

    public DbSet<AnswerEvidence> AnswerEvidence => Set<AnswerEvidence>();

    public DbSet<Act> Acts => Set<Act>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<LoadedTerritory> Territories => Set<LoadedTerritory>();

    public DbSet<SharedLink> SharedLinks => Set<SharedLink>();

    public DbSet<AnswerProposal> AnswerProposals => Set<AnswerProposal>();

    public DbSet<QuestionComment> QuestionComments => Set<QuestionComment>();

    public DbSet<Respondent> Respondents => Set<Respondent>();

    public DbSet<Visa> Visas => Set<Visa>();

    public DbSet<SiteText> SiteTexts => Set<SiteText>();

    public DbSet<NoticeQuestion> NoticeQuestions => Set<NoticeQuestion>();

    public DbSet<NoticeMention> NoticeMentions => Set<NoticeMention>();

    public DbSet<MergedMention> MergedMentions => Set<MergedMention>();

    public DbSet<CoverageStatement> CoverageStatements => Set<CoverageStatement>();

    public DbSet<InventoryEntry> InventoryEntries => Set<InventoryEntry>();

    public DbSet<Template> Templates => Set<Template>();

    public DbSet<TemplateVersion> TemplateVersions => Set<TemplateVersion>();

    public DbSet<TemplateAdoption> TemplateAdoptions => Set<TemplateAdoption>();
    public DbSet<RememberedMapping> RememberedMappings => Set<RememberedMapping>();

    public DbSet<Job> Jobs => Set<Job>();
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    public DbSet<DeclaredDraft> DeclaredDrafts => Set<DeclaredDraft>();
    public DbSet<Campaign> Campaigns => Set<Campaign>();

    public DbSet<CampaignLink> CampaignLinks => Set<CampaignLink>();
    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<BodyEvent> BodyEvents => Set<BodyEvent>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(RegistryDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        time => time.ToUniversalTime(),
        time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
