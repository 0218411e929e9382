using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Guidance;

namespace Supervision.Core.Persistence.Mappings.Guidance;

internal sealed class GuidanceMapping : IEntityTypeConfiguration<AdministrativeGuidance>
{
    public void Configure(EntityTypeBuilder<AdministrativeGuidance> guidance)
    {
        guidance.ToTable("guidance");
        guidance.HasKey(g => g.Id);
        guidance.Property(g => g.Paper).HasMaxLength(100);
        guidance.Property(g => g.Department);
        guidance.Property(g => g.Target);
        guidance.Property(g => g.TargetName).HasMaxLength(200);
        guidance.Property(g => g.Kind).HasConversion<string>().HasMaxLength(20);
        guidance.Property(g => g.Occasion).HasJsonb();
        guidance.Property(g => g.Text).HasJsonb();
        guidance.Property(g => g.Steps).HasJsonb();
        guidance.Property<string>(GuidanceStanding.Property).IsRequired().HasColumnName(GuidanceStanding.Column).HasColumnType("text")
            .HasComputedColumnSql(GuidanceStanding.Sql, stored: true);
        guidance.Property(g => g.RowVersion).IsRowVersion();
        guidance.HasIndex(g => g.Paper).IsUnique();
        guidance.HasIndex(g => g.Target);
        guidance.HasIndex(g => g.Department);
    }
}
