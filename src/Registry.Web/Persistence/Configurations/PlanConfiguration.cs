using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Registry.Web.Persistence.Configurations;

internal sealed class PlanActionConfiguration : IEntityTypeConfiguration<PlanAction>
{
    public void Configure(EntityTypeBuilder<PlanAction> builder)
    {
        builder.Property(action => action.Id).ValueGeneratedNever();
        builder.Property(action => action.Version).IsConcurrencyToken();
        // A suggestion is taken up once; an action of the body's own has no question.
        builder.HasIndex(action => new { action.NoticeId, action.QuestionId }).IsUnique();
        builder.HasOne<Notice>().WithMany().HasForeignKey(action => action.NoticeId);
    }
}

internal sealed class AnswerEvidenceConfiguration : IEntityTypeConfiguration<AnswerEvidence>
{
    public void Configure(EntityTypeBuilder<AnswerEvidence> builder)
    {
        builder.HasKey(evidence => new { evidence.NoticeId, evidence.QuestionId });
        builder.Property(evidence => evidence.Version).IsConcurrencyToken();
        builder.HasOne<Notice>().WithMany().HasForeignKey(evidence => evidence.NoticeId);
    }
}
