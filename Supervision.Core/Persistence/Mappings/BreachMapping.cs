using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Checks;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class BreachMapping : IEntityTypeConfiguration<Breach>
{
    public void Configure(EntityTypeBuilder<Breach> breach)
    {
        breach.ToTable("breaches");
        breach.HasKey(b => b.Id);
        breach.Property(b => b.Check);
        breach.Property(b => b.Target);
        breach.Property(b => b.Department);
        breach.Property(b => b.Item).HasMaxLength(60);
        breach.Property(b => b.Description);
        breach.Property(b => b.Disposition).HasConversion<string>().HasMaxLength(40);
        breach.Property(b => b.FoundOn);
        breach.HasIndex(b => new { b.Check, b.Item }).IsUnique();
        breach.HasIndex(b => b.Department);
        breach.HasOne<InspectionCheck>().WithMany().HasForeignKey(b => b.Check).OnDelete(DeleteBehavior.Restrict);
    }
}
