using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Credit;
using Supervision.Core.Repairs;

namespace Supervision.Core.Persistence.Mappings.Credit;

internal sealed class RepairCaseMapping : IEntityTypeConfiguration<RepairCase>
{
    public void Configure(EntityTypeBuilder<RepairCase> repair)
    {
        repair.ToTable("repair_cases");
        repair.HasKey(r => r.Id);
        repair.Property(r => r.Department);
        repair.Property(r => r.Target);
        repair.Property(r => r.TargetName).HasMaxLength(200);
        repair.Property(r => r.Record);
        repair.Property(r => r.RecordNumber).HasMaxLength(CreditRecord.NumberMaxLength);
        repair.Property(r => r.Policy).HasMaxLength(20);
        repair.Property(r => r.Channel).HasConversion<string>().HasMaxLength(20);
        repair.Property(r => r.Number).HasMaxLength(RepairIntake.NumberMaxLength);
        repair.Property(r => r.Intake).HasJsonb();
        repair.Property(r => r.Steps).HasJsonb();
        repair.Property(r => r.RowVersion).IsRowVersion();
        repair.HasOne<CreditRecord>().WithMany().HasForeignKey(r => r.Record).OnDelete(DeleteBehavior.Restrict);
        repair.HasIndex(r => new { r.Department, r.Channel, r.Number }).IsUnique();
        repair.HasIndex(r => r.Target);
    }
}
