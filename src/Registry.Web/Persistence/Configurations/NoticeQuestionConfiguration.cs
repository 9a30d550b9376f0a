using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Registry.Web.Persistence.Configurations;

internal sealed class NoticeQuestionConfiguration : IEntityTypeConfiguration<NoticeQuestion>
{
    public void Configure(EntityTypeBuilder<NoticeQuestion> builder)
    {
        builder.HasIndex(question => question.TokenSha256).IsUnique();
        builder.HasIndex(question => new { question.NoticeId, question.IsPublic });
        builder.HasIndex(question => new { question.Standing, question.ChangedAt });
        builder.Property(question => question.ChangedAt).IsConcurrencyToken();
        builder.HasOne(question => question.Notice).WithMany().HasForeignKey(question => question.NoticeId);
    }
}
