using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Registry.Web.Persistence.Configurations;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.HasIndex(notice => notice.PublicId).IsUnique();
        builder.HasIndex(notice => new { notice.SourceFormat, notice.SourceId }).IsUnique();
        builder.HasIndex(notice => notice.Revision);
        builder.HasIndex(notice => new { notice.Status, notice.PublishedAt });
        // The notices with an earlier version, newest first: few, where a register was imported.
        builder.HasIndex(notice => new { notice.Status, notice.PublishedAt }, "IX_Notices_Changed").HasFilter("CurrentVersion > 1");
        builder.HasOne(notice => notice.Body).WithMany().HasForeignKey(notice => notice.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(notice => notice.DeclaredByBody).WithMany().HasForeignKey(notice => notice.DeclaredByBodyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DraftValueConfiguration : IEntityTypeConfiguration<DraftValue>
{
    public void Configure(EntityTypeBuilder<DraftValue> builder)
    {
        builder.HasKey(value => new { value.NoticeId, value.Language, value.FieldId });
        builder.Property(value => value.Version).IsConcurrencyToken();
        builder.HasOne<Notice>().WithMany().HasForeignKey(value => value.NoticeId);
    }
}

internal sealed class PublishedVersionConfiguration : IEntityTypeConfiguration<PublishedVersion>
{
    public void Configure(EntityTypeBuilder<PublishedVersion> builder)
    {
        builder.HasKey(version => new { version.NoticeId, version.Number });
        builder.HasIndex(version => version.PublishedAt);
        builder.HasOne(version => version.Notice).WithMany().HasForeignKey(version => version.NoticeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NoticeFacetConfiguration : IEntityTypeConfiguration<NoticeFacet>
{
    public void Configure(EntityTypeBuilder<NoticeFacet> builder)
    {
        builder.HasKey(facet => new { facet.NoticeId, facet.Field, facet.Value });
        builder.HasIndex(facet => new { facet.Field, facet.Value });
        builder.HasOne<Notice>().WithMany().HasForeignKey(facet => facet.NoticeId);
    }
}
