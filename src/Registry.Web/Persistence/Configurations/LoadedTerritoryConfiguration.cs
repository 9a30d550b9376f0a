using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Registry.Web.Persistence.Configurations;

internal sealed class LoadedTerritoryConfiguration : IEntityTypeConfiguration<LoadedTerritory>
{
    public void Configure(EntityTypeBuilder<LoadedTerritory> builder)
    {
        builder.ToTable("Territories");
        builder.Property(territory => territory.Key).HasMaxLength(9);
        builder.Property(territory => territory.Level).HasMaxLength(20);
        builder.HasIndex(territory => territory.Key);
        builder.HasIndex(territory => territory.SearchName);
    }
}
