using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.BackChecks;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Plans;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class BackCheckMapping : IEntityTypeConfiguration<BackCheck>
{
    public void Configure(EntityTypeBuilder<BackCheck> back)
    {
        back.ToTable("back_checks", table => table.HasCheckConstraint("ck_back_checks_paper_first", "visit is null or review is not null"));

        back.HasKey(b => b.Id);
        back.Property(b => b.Task);
        back.Property(b => b.Attempt);
        back.Property(b => b.Check);
        back.Property(b => b.Target);
        back.Property(b => b.TargetName).HasMaxLength(200);
        back.Property(b => b.Officers).HasJsonb();
        back.Property(b => b.Level).HasConversion<string>().HasMaxLength(20);
        back.Property(b => b.Review).HasJsonb();
        back.Property(b => b.ReturnedBecause).HasMaxLength(BackCheckReview.ReasonsMaxLength);
        back.Property(b => b.Visit).HasJsonb();
        back.Property(b => b.RowVersion).IsRowVersion();
        back.Ignore(b => b.AwaitsVisit);
        back.Ignore(b => b.CanBeNotified);
        back.HasIndex(b => new { b.Attempt, b.Check }).IsUnique();
        back.HasIndex(b => b.Target);
        back.HasOne<InspectionTask>().WithMany().HasForeignKey(b => b.Task).OnDelete(DeleteBehavior.Restrict);
        back.HasOne<DrawAttempt>().WithMany().HasForeignKey(b => b.Attempt).OnDelete(DeleteBehavior.Restrict);
        back.HasOne<InspectionCheck>().WithMany().HasForeignKey(b => b.Check).OnDelete(DeleteBehavior.Restrict);
    }
}
