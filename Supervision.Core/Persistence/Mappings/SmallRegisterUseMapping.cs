using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Draws.Process;
using Supervision.Core.Plans;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class SmallRegisterUseMapping : IEntityTypeConfiguration<SmallRegisterUse>
{
    public void Configure(EntityTypeBuilder<SmallRegisterUse> use)
    {
        use.ToTable("small_register_uses");
        use.HasKey(u => new { u.Task, u.Department });
        use.Property(u => u.Mode).HasConversion<string>().HasMaxLength(20);
        use.Property(u => u.From).HasColumnType("text[]");
        use.Property(u => u.Reason).HasMaxLength(SmallRegisterUse.ReasonMaxLength);
        use.Property(u => u.Approved).HasJsonb();
        use.HasOne<InspectionTask>().WithMany().HasForeignKey(u => u.Task).OnDelete(DeleteBehavior.Restrict);
    }
}
