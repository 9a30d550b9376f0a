using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Registry.Web.Persistence.Configurations;

internal sealed class ApiTokenConfiguration : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.HasIndex(token => token.SecretSha256).IsUnique();
        builder.HasOne(token => token.Body).WithMany().HasForeignKey(token => token.BodyId);
        builder.HasOne(token => token.CreatedBy).WithMany().HasForeignKey(token => token.CreatedByUserId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DeclaredDraftConfiguration : IEntityTypeConfiguration<DeclaredDraft>
{
    public void Configure(EntityTypeBuilder<DeclaredDraft> builder)
    {
        builder.HasKey(draft => new { draft.BodyId, draft.SourceId });
        builder.HasOne(draft => draft.Body).WithMany().HasForeignKey(draft => draft.BodyId);
        builder.HasOne(draft => draft.Notice).WithMany().HasForeignKey(draft => draft.NoticeId);
    }
}
