using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Plans;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class InspectionCheckMapping : IEntityTypeConfiguration<InspectionCheck>
{
    public void Configure(EntityTypeBuilder<InspectionCheck> check)
    {
        check.ToTable("inspection_checks", table =>
        {
            table.HasCheckConstraint("ck_inspection_checks_two_officers", "scanned is null or jsonb_array_length(officers) >= 2");
            table.HasCheckConstraint("ck_inspection_checks_approved_first", "code is null or approved is not null");
            table.HasCheckConstraint("ck_inspection_checks_code_first", "scanned is null or code is not null");
            table.HasCheckConstraint("ck_inspection_checks_scanned_first", "entered is null or scanned is not null");
            table.HasCheckConstraint("ck_inspection_checks_entered_first", "reviewed is null or entered is not null");
        });

        check.HasKey(c => c.Id);
        check.Property(c => c.Task);
        check.Property(c => c.Attempt);
        check.Property(c => c.Target);
        check.Property(c => c.TargetName).HasMaxLength(200);
        check.Property(c => c.Department);
        check.Property(c => c.Officers).HasJsonb();
        check.Property(c => c.Dropped).HasJsonb();
        check.Property(c => c.DroppedBecause).HasMaxLength(40);
        check.HasQueryFilter(c => c.Dropped == null);
        check.Property(c => c.Approved).HasJsonb();
        check.Property(c => c.PartApprovals).HasJsonb();
        check.Property(c => c.NoticeNumber).HasMaxLength(100);
        check.Property(c => c.Code).HasJsonb();
        check.Property(c => c.Scanned).HasJsonb();
        check.Property(c => c.Waiver).HasJsonb();
        check.Property(c => c.EndedOn);
        check.Property(c => c.Items).HasJsonb();
        check.Property(c => c.Results).HasColumnType("text[]");
        check.Property(c => c.Parts).HasJsonb();
        check.Property(c => c.Entered).HasJsonb();
        check.Property(c => c.Confirmed).HasJsonb();
        check.Property(c => c.Reviewed).HasJsonb();
        check.Property(c => c.ReturnedBecause);
        check.Property(c => c.RowVersion).IsRowVersion();
        check.Ignore(c => c.State);
        check.Ignore(c => c.HasParts);
        check.Ignore(c => c.Going);
        check.HasIndex(c => new { c.Attempt, c.Target }).IsUnique();
        check.HasIndex(c => c.Target);
        check.HasIndex(c => c.Task);
        check.HasOne<InspectionTask>().WithMany().HasForeignKey(c => c.Task).OnDelete(DeleteBehavior.Restrict);
        check.HasOne<DrawAttempt>().WithMany().HasForeignKey(c => c.Attempt).OnDelete(DeleteBehavior.Restrict);
    }
}
