using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Emergencies;

namespace Supervision.Core.Persistence.Mappings.Emergencies;

internal sealed class PaperRangeMapping : IEntityTypeConfiguration<PaperRange>
{
    public void Configure(EntityTypeBuilder<PaperRange> range)
    {
        range.ToTable("paper_ranges");
        range.HasKey(r => r.Id);
        range.Property(r => r.Department);
        range.Property(r => r.Prefix).HasMaxLength(PaperRange.PrefixMaxLength);
        range.Property(r => r.First);
        range.Property(r => r.Last);
        range.Property(r => r.Reserved).HasJsonb();
        range.HasIndex(r => new { r.Department, r.Prefix, r.First }).IsUnique();
    }
}
