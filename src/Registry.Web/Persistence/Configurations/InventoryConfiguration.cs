using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Registry.Web.Persistence.Configurations;

internal sealed class InventoryConfiguration : IEntityTypeConfiguration<InventoryEntry>
{
    public void Configure(EntityTypeBuilder<InventoryEntry> builder)
    {
        builder.HasIndex(entry => new { entry.BodyId, entry.SourceFormat, entry.SourceId }).IsUnique();
        builder.HasOne(entry => entry.Body).WithMany().HasForeignKey(entry => entry.BodyId);
        builder.HasOne(entry => entry.Notice).WithMany().HasForeignKey(entry => entry.NoticeId);
    }
}
