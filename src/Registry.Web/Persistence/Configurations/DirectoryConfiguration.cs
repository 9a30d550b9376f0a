using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Registry.Web.Persistence.Configurations;

internal sealed class NoticeMentionConfiguration : IEntityTypeConfiguration<NoticeMention>
{
    public void Configure(EntityTypeBuilder<NoticeMention> builder)
    {
        builder.HasKey(mention => new { mention.NoticeId, mention.Kind, mention.Position });
        builder.HasIndex(mention => new { mention.Kind, mention.Key });
        builder.HasIndex(mention => new { mention.Kind, mention.OwnKey });
        builder.HasOne(mention => mention.Notice).WithMany().HasForeignKey(mention => mention.NoticeId);
    }
}

internal sealed class MergedMentionConfiguration : IEntityTypeConfiguration<MergedMention>
{
    public void Configure(EntityTypeBuilder<MergedMention> builder) => builder.HasKey(merged => new { merged.Kind, merged.Key });
}

internal sealed class CoverageStatementConfiguration : IEntityTypeConfiguration<CoverageStatement>
{
    public void Configure(EntityTypeBuilder<CoverageStatement> builder)
    {
        builder.HasIndex(statement => new { statement.BodyId, statement.At });
        builder.HasOne<Body>().WithMany().HasForeignKey(statement => statement.BodyId);
    }
}
