using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Registry.Web.Persistence.Configurations;

internal sealed class RememberedMappingConfiguration : IEntityTypeConfiguration<RememberedMapping>
{
    public void Configure(EntityTypeBuilder<RememberedMapping> builder)
    {
        builder.HasIndex(mapping => new { mapping.BodyId, mapping.Signature }).IsUnique();
        builder.HasOne(mapping => mapping.Body).WithMany().HasForeignKey(mapping => mapping.BodyId);
    }
}
