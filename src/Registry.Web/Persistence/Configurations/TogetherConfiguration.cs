using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Registry.Web.Persistence.Configurations;

internal sealed class SharedLinkConfiguration : IEntityTypeConfiguration<SharedLink>
{
    public void Configure(EntityTypeBuilder<SharedLink> builder)
    {
        builder.HasIndex(link => link.TokenSha256).IsUnique();
        builder.HasOne(link => link.Notice).WithMany().HasForeignKey(link => link.NoticeId);
    }
}

internal sealed class AnswerProposalConfiguration : IEntityTypeConfiguration<AnswerProposal>
{
    public void Configure(EntityTypeBuilder<AnswerProposal> builder)
    {
        builder.HasIndex(proposal => new { proposal.NoticeId, proposal.Decision });
        // Of two officers who decide at once, the second must see what the first did.
        builder.Property(proposal => proposal.Decision).IsConcurrencyToken();
        builder.HasOne(proposal => proposal.Link).WithMany().HasForeignKey(proposal => proposal.LinkId);
    }
}

internal sealed class QuestionCommentConfiguration : IEntityTypeConfiguration<QuestionComment>
{
    public void Configure(EntityTypeBuilder<QuestionComment> builder)
    {
        builder.HasIndex(comment => new { comment.NoticeId, comment.QuestionId });
        builder.HasOne<Notice>().WithMany().HasForeignKey(comment => comment.NoticeId);
    }
}

internal sealed class RespondentConfiguration : IEntityTypeConfiguration<Respondent>
{
    public void Configure(EntityTypeBuilder<Respondent> builder)
    {
        builder.HasKey(respondent => new { respondent.NoticeId, respondent.Theme, respondent.UserId });
        builder.HasOne<Notice>().WithMany().HasForeignKey(respondent => respondent.NoticeId);
    }
}

internal sealed class VisaConfiguration : IEntityTypeConfiguration<Visa>
{
    public void Configure(EntityTypeBuilder<Visa> builder)
    {
        builder.HasKey(visa => visa.LinkId);
        builder.HasIndex(visa => visa.NoticeId);
        builder.HasOne(visa => visa.Link).WithOne().HasForeignKey<Visa>(visa => visa.LinkId);
    }
}
