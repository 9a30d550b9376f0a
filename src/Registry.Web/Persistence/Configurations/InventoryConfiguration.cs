using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Registry.Web.Persistence.Configurations;

internal sealed class InventoryConfiguration : IEntityTypeConfiguration<InventoryEntry>
{
    public void Configure(EntityTypeBuilder<InventoryEntry> builder)
    {
        builder.HasIndex(entry => new { entry.BodyId, entry.SourceFormat, entry.SourceId }).IsUnique();
        builder.HasOne(entry => entry.Body).WithMany().HasForeignKey(entry => entry.BodyId);
        builder.HasIndex(entry => new { entry.BodyId, entry.UrgencyScore });
        // The algorithm is there whether or not its draft is deleted.
        builder.HasOne(entry => entry.Notice).WithMany().HasForeignKey(entry => entry.NoticeId).OnDelete(DeleteBehavior.SetNull);
        builder.Ignore(entry => entry.Triage);
    }
}

internal sealed class CampaignConfiguration : IEntityTypeConfiguration<Campaign>
{
    public void Configure(EntityTypeBuilder<Campaign> builder) =>
        builder.HasOne(campaign => campaign.Body).WithMany().HasForeignKey(campaign => campaign.BodyId);
}

internal sealed class CampaignLinkConfiguration : IEntityTypeConfiguration<CampaignLink>
{
    public void Configure(EntityTypeBuilder<CampaignLink> builder)
    {
        builder.HasIndex(link => link.TokenSha256).IsUnique();
        builder.HasIndex(link => new { link.CampaignId, link.Department }).IsUnique();
        builder.HasOne(link => link.Campaign).WithMany(campaign => campaign.Links).HasForeignKey(link => link.CampaignId);
    }
}
