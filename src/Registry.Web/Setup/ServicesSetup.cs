using Registry.Web.Pages.Workspace.Forms;
using Registry.Web.Services;
using Registry.Web.Services.ActionPlans;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Evidence;
using Registry.Web.Services.Publication;

namespace Registry.Web.Setup;

/// <summary>The services that pages, the API and verbs talk to.</summary>
internal static class ServicesSetup
{
    public static void AddRegistryServices(this IServiceCollection services)
    {
        services.AddScoped<CurrentUser>();
        services.AddScoped<AccountService>();
        services.AddScoped<SessionService>();
        services.AddScoped<BodyService>();
        services.AddScoped<MemberService>();

        services.AddScoped<DraftService>();
        services.AddScoped<DraftReviews>();
        services.AddScoped<DraftMigration>();
        services.AddScoped<NoticeLists>();
        services.AddScoped<PublicationService>();
        services.AddScoped<ProfilePublication>();
        services.AddScoped<VersionAnswers>();
        services.AddScoped<CurrentReviews>();
        services.AddScoped<ActionPlanService>();
        services.AddScoped<PublishedPlans>();
        services.AddScoped<BodyActions>();
        services.AddScoped<EvidenceService>();
        services.AddScoped<ActLog>();

        services.AddScoped<DataRevision>();
        services.AddScoped<VersionWriter>();
        services.AddScoped<PublishedDocuments>();
        services.AddScoped<PublishedIndex>();
        services.AddScoped<Reindexing>();

        services.AddScoped<FormCheck>();
    }
}
