using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Domain.Bodies;

namespace Registry.Web.Persistence.Configurations;

internal sealed class BodyConfiguration : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> builder)
    {
        builder.HasIndex(body => body.Slug).IsUnique();
        builder.HasIndex(body => body.Siren).IsUnique();
        // Bodies from before there were others.
        builder.Property(body => body.Kind).HasDefaultValue(BodyKind.PublicBody);
        builder.HasOne(body => body.MergedInto).WithMany().HasForeignKey(body => body.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MemberConfiguration : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.HasKey(member => new { member.BodyId, member.UserId, member.Role });
        builder.HasOne(member => member.Body).WithMany().HasForeignKey(member => member.BodyId);
        builder.HasOne(member => member.User).WithMany().HasForeignKey(member => member.UserId);
    }
}

internal sealed class ActConfiguration : IEntityTypeConfiguration<Act>
{
    public void Configure(EntityTypeBuilder<Act> builder)
    {
        builder.HasIndex(act => new { act.NoticeId, act.At });
        builder.HasIndex(act => new { act.BodyId, act.At });
    }
}

internal sealed class SettingConfiguration : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder) => builder.HasKey(setting => setting.Key);
}
