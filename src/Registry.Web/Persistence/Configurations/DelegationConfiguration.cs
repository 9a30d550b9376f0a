using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Registry.Web.Persistence.Configurations;

internal sealed class DelegationConfiguration : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.HasIndex(delegation => new { delegation.PrincipalId, delegation.Standing });
        builder.HasIndex(delegation => new { delegation.DelegateId, delegation.Standing });
        // Of two administrators who answer at once, the second must see what the first did.
        builder.Property(delegation => delegation.Standing).IsConcurrencyToken();
        builder.HasOne(delegation => delegation.Principal).WithMany().HasForeignKey(delegation => delegation.PrincipalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(delegation => delegation.Delegate).WithMany().HasForeignKey(delegation => delegation.DelegateId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BodyEventConfiguration : IEntityTypeConfiguration<BodyEvent>
{
    public void Configure(EntityTypeBuilder<BodyEvent> builder)
    {
        builder.HasIndex(happened => new { happened.BodyId, happened.On });
        builder.HasOne(happened => happened.Body).WithMany().HasForeignKey(happened => happened.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(happened => happened.OtherBody).WithMany().HasForeignKey(happened => happened.OtherBodyId).OnDelete(DeleteBehavior.Restrict);
    }
}
