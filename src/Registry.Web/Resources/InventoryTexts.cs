namespace Registry.Web.Resources;

/// <summary>Names the texts of the inventory, its campaigns and its progress.</summary>
public sealed class InventoryTexts;
