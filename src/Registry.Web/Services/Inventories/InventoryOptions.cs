using Registry.Domain.Inventories;

namespace Registry.Web.Services.Inventories;

/// <summary>Section <c>Registry:Inventory</c> of the configuration: thresholds and dates of the texts, and when somebody counts as stuck. Sources in docs/inventory.md.</summary>
public sealed class InventoryOptions
{
    public const string Section = "Registry:Inventory";

    /// <summary>A body with fewer agents (full-time equivalents) need not publish: CRPA L.312-1-3 and D.312-1-4.</summary>
    public int AgentsThreshold { get; set; } = 50;

    /// <summary>A local authority with no more inhabitants need not publish: Etalab's guide to public algorithms.</summary>
    public int InhabitantsThreshold { get; set; } = 3500;

    /// <summary>From when deployers of high-risk systems are bound (AI Act, art. 26, as amended by Regulation (EU) 2026/1744).</summary>
    public DateOnly HighRiskFrom { get; set; } = new(2027, 12, 2);

    /// <summary>From when public deployers register (AI Act, art. 49(3)); applicable since 2 August 2026, but nothing is classified before this day.</summary>
    public DateOnly RegistrationFrom { get; set; } = new(2027, 12, 2);

    /// <summary>Days without any act after which a body counts as stuck.</summary>
    public int QuietAfterDays { get; set; } = 30;

    /// <summary>Days that a submitted draft may wait before its review counts as stuck.</summary>
    public int ReviewAfterDays { get; set; } = 7;

    /// <summary>Days after the last day of a campaign when the names and functions of who answered are erased.</summary>
    public int AnswererNameDays { get; set; } = 365;

    public DutyThresholds Thresholds => new(AgentsThreshold, InhabitantsThreshold, HighRiskFrom, RegistrationFrom);
}
