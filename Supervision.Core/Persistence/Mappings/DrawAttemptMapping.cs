using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Draws.Process;
using Supervision.Core.Plans;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class DrawAttemptMapping : IEntityTypeConfiguration<DrawAttempt>
{
    public void Configure(EntityTypeBuilder<DrawAttempt> attempt)
    {
        attempt.ToTable("draw_attempts", table =>
        {
            table.HasCheckConstraint("ck_draw_attempts_number", "number >= 1");
            table.HasCheckConstraint("ck_draw_attempts_committed_first", "revealed is null or (committed is not null and commit_index is not null)");
            table.HasCheckConstraint("ck_draw_attempts_revealed_first", "drawn is null or revealed is not null");
            table.HasCheckConstraint("ck_draw_attempts_drawn_first", "locked is null or drawn is not null");
            table.HasCheckConstraint("ck_draw_attempts_locked_stands", "locked is null or voided is null");
        });

        attempt.HasKey(a => a.Id);
        attempt.Property(a => a.Task);
        attempt.Property(a => a.Number);
        attempt.Property(a => a.Frozen).HasJsonb();
        attempt.Property(a => a.FrameKey).HasMaxLength(32);
        attempt.Property(a => a.FrameRoot).HasMaxLength(64);
        attempt.Property(a => a.RosterDigest).HasMaxLength(64);
        attempt.Property(a => a.RecusalsDigest).HasMaxLength(64);
        attempt.Property(a => a.RosterPeopleDigest).HasMaxLength(64);
        attempt.Property(a => a.RosterPeopleRoot).HasMaxLength(64);
        attempt.Property(a => a.FrameSize);
        attempt.Property(a => a.Excluded).HasJsonb();
        attempt.Property(a => a.Strata).HasJsonb();
        attempt.Property(a => a.Parties).HasJsonb();
        attempt.Property(a => a.RuleJson);
        attempt.Property(a => a.CommitDigest).HasMaxLength(64);
        attempt.Property(a => a.CommitIndex);
        attempt.Property(a => a.Committed).HasJsonb();
        attempt.Property(a => a.RevealJson);
        attempt.Property(a => a.Revealed).HasJsonb();
        attempt.Property(a => a.ResultDigest).HasMaxLength(64);
        attempt.Property(a => a.AssignmentDigest).HasMaxLength(64);
        attempt.Property(a => a.AssignmentRoot).HasMaxLength(64);
        attempt.Property(a => a.Drawn).HasJsonb();
        attempt.Property(a => a.Locked).HasJsonb();
        attempt.Property(a => a.Voided).HasJsonb();
        attempt.Property(a => a.VoidReason);
        attempt.Property(a => a.RowVersion).IsRowVersion();
        attempt.Ignore(a => a.Phase);
        attempt.Ignore(a => a.People);
        attempt.HasIndex(a => new { a.Task, a.Number }).IsUnique();
        attempt.HasOne<InspectionTask>().WithMany().HasForeignKey(a => a.Task).OnDelete(DeleteBehavior.Restrict);
    }
}
