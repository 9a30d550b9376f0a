using System.Globalization;

namespace Registry.Web;

public static partial class Links
{
    /// <summary>The inventory of a body, with the filters of the query string where given.</summary>
    public static string Inventory(string language, string bodySlug, string? query = null) =>
        $"/{language}/workspace/bodies/{bodySlug}/inventory" + (string.IsNullOrEmpty(query) ? "" : "?" + query);

    public static string InventoryEntry(string language, string bodySlug, long id) =>
        string.Create(CultureInfo.InvariantCulture, $"/{language}/workspace/bodies/{bodySlug}/inventory/{id}");

    public static string NewInventoryEntry(string language, string bodySlug) => $"/{language}/workspace/bodies/{bodySlug}/inventory/new";

    public static string ChangeEntries(string language, string bodySlug) => $"/{language}/workspace/bodies/{bodySlug}/inventory/change";

    public static string PublishEntries(string language, string bodySlug) => $"/{language}/workspace/bodies/{bodySlug}/inventory/publish";

    public static string InventoryProgress(string language, string bodySlug) => $"/{language}/workspace/bodies/{bodySlug}/inventory/progress";

    /// <param name="format"><c>csv</c> or <c>json</c>.</param>
    public static string InventoryExport(string language, string bodySlug, string format, string? query = null) =>
        $"/{language}/workspace/bodies/{bodySlug}/inventory/export.{format}" + (string.IsNullOrEmpty(query) ? "" : "?" + query);

    public static string Campaigns(string language, string bodySlug) => $"/{language}/workspace/bodies/{bodySlug}/inventory/campaigns";

    public static string Campaign(string language, string bodySlug, long id) =>
        string.Create(CultureInfo.InvariantCulture, $"/{language}/workspace/bodies/{bodySlug}/inventory/campaigns/{id}");

    /// <param name="made">The key of addresses that were just made, shown once.</param>
    public static string MadeCampaign(string language, string bodySlug, long id, string made) => $"{Campaign(language, bodySlug, id)}?made={made}";

    public static string BodySize(string language, string bodySlug) => $"/{language}/workspace/bodies/{bodySlug}/size";

    public static string DraftDefaults(string language, string bodySlug) => $"/{language}/workspace/bodies/{bodySlug}/defaults";

    public static string AnswerCampaign(string language, string token) => $"/{language}/campaign/{token}";

    public static string OperatorProgress(string language) => $"/{language}/operator/progress";
}
