using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Sampling;

namespace Supervision.Core.Persistence.Mappings.Burden;

internal sealed class RatioSchemeMapping : IEntityTypeConfiguration<RatioScheme>
{
    public void Configure(EntityTypeBuilder<RatioScheme> scheme)
    {
        scheme.ToTable("ratio_schemes");
        scheme.HasKey(s => s.Id);
        scheme.Property(s => s.Department);
        scheme.Property(s => s.Number);
        scheme.Property(s => s.From);
        scheme.Property(s => s.Ratios).HasJsonb();
        scheme.Property(s => s.ReserveShare).HasMaxLength(12);
        scheme.Property(s => s.UndisturbedShare).HasMaxLength(12);
        scheme.Property(s => s.Reason).HasMaxLength(RatioScheme.ReasonMaxLength);
        scheme.Property(s => s.Drafted).HasJsonb();
        scheme.Property(s => s.Adopted).HasJsonb();
        scheme.Property(s => s.Effect);
        scheme.Property(s => s.RowVersion).IsRowVersion();
        scheme.Ignore(s => s.Table);
        scheme.HasIndex(s => new { s.Department, s.Number }).IsUnique();
    }
}
