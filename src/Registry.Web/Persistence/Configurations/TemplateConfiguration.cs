using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Registry.Web.Persistence.Configurations;

internal sealed class TemplateConfiguration : IEntityTypeConfiguration<Template>
{
    public void Configure(EntityTypeBuilder<Template> builder)
    {
        builder.HasIndex(template => template.PublicId).IsUnique();
        builder.HasIndex(template => new { template.BodyId, template.SourceId }).IsUnique();
        builder.HasOne(template => template.Body).WithMany().HasForeignKey(template => template.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(template => template.WorkingNotice).WithMany().HasForeignKey(template => template.WorkingNoticeId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class TemplateVersionConfiguration : IEntityTypeConfiguration<TemplateVersion>
{
    public void Configure(EntityTypeBuilder<TemplateVersion> builder)
    {
        builder.HasKey(version => new { version.TemplateId, version.Number });
        builder.HasOne(version => version.Template).WithMany().HasForeignKey(version => version.TemplateId);
    }
}

internal sealed class TemplateAdoptionConfiguration : IEntityTypeConfiguration<TemplateAdoption>
{
    public void Configure(EntityTypeBuilder<TemplateAdoption> builder)
    {
        builder.HasKey(adoption => adoption.NoticeId);
        builder.HasOne(adoption => adoption.Notice).WithMany().HasForeignKey(adoption => adoption.NoticeId);
        builder.HasOne(adoption => adoption.Template).WithMany().HasForeignKey(adoption => adoption.TemplateId).OnDelete(DeleteBehavior.Restrict);
    }
}
