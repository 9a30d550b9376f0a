using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Registry.Web.Persistence.Configurations;

internal sealed class JobConfiguration : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.HasIndex(job => job.State);
        builder.HasIndex(job => new { job.BodyId, job.Kind });
        builder.HasOne(job => job.Body).WithMany().HasForeignKey(job => job.BodyId);
    }
}
