using Registry.Web.Pages.Workspace.Inventory;
using Registry.Web.Services.Inventories;

namespace Registry.Web.Setup;

/// <summary>The private inventory of a body: triage, campaign, progress, publishing line by line.</summary>
internal static class InventorySetup
{
    public static void AddInventory(this IServiceCollection services)
    {
        services.AddOptions<InventoryOptions>().BindConfiguration(InventoryOptions.Section);
        services.AddScoped<InventoryRefresh>();
        services.AddScoped<InventoryGrid>();
        services.AddScoped<InventoryService>();
        services.AddScoped<DraftDefaults>();
        services.AddScoped<CampaignService>();
        services.AddSingleton<MadeInvitations>();
        services.AddScoped<LinePublication>();
        services.AddScoped<ProgressReader>();
        services.AddScoped<InventoryWording>();
    }
}
