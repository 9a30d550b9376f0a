using System.Globalization;
using System.Resources;
using Registry.Web.Resources;

namespace Registry.Web.Exports;

/// <summary>The columns that stand first in the table of an inventory, before its triage.</summary>
public static class InventoryColumns
{
    private static readonly ResourceManager Texts = new(typeof(InventoryTexts));

    /// <summary>Keys of their names in the texts of the inventory.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["Column.Title", "Filter.Department", "Filter.State", "Filter.Urgency", "Column.Publish", "Duty.Texts", "Column.MinutesLong", "Column.Blockers"];

    /// <param name="language"><c>fr</c> or <c>en</c>.</param>
    public static IReadOnlyList<string> In(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        return [.. Keys.Select(key => Texts.GetString(key, culture)!)];
    }
}
