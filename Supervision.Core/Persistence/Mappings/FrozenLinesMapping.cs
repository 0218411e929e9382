using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Draws.Process;
using Supervision.Core.Registers.Inspectors;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class FrameRowMapping : IEntityTypeConfiguration<FrameRow>
{
    public void Configure(EntityTypeBuilder<FrameRow> row)
    {
        row.ToTable("frame_rows");
        row.HasKey(r => new { r.Attempt, r.Ordinal });
        row.Property(r => r.Target).HasMaxLength(SubjectKey.MaxLength);
        row.Property(r => r.Stratum).HasMaxLength(20);
        row.HasIndex(r => new { r.Attempt, r.Target }).IsUnique();
    }
}

internal sealed class RosterRowMapping : IEntityTypeConfiguration<RosterRow>
{
    public void Configure(EntityTypeBuilder<RosterRow> row)
    {
        row.ToTable("roster_rows");
        row.HasKey(r => new { r.Attempt, r.Inspector });
        row.Property(r => r.Inspector).HasMaxLength(40);
        row.Property(r => r.Team).HasMaxLength(100);
        row.Property(r => r.Lead);
        row.Property(r => r.Name).HasMaxLength(Inspector.NameMaxLength);
        row.Property(r => r.Certificate).HasMaxLength(Certificate.NumberMaxLength);
        row.Property(r => r.ValidTo);
        row.Property(r => r.Salt).HasMaxLength(RosterRow.SaltLength);
        row.HasIndex(r => r.Inspector);
    }
}

internal sealed class RecusalRowMapping : IEntityTypeConfiguration<RecusalRow>
{
    public void Configure(EntityTypeBuilder<RecusalRow> row)
    {
        row.ToTable("recusal_rows");
        row.HasKey(r => new { r.Attempt, r.Target, r.Inspector });
        row.Property(r => r.Target).HasMaxLength(SubjectKey.MaxLength);
        row.Property(r => r.Inspector).HasMaxLength(40);
        row.Property(r => r.Reason).HasMaxLength(200);
    }
}

internal sealed class ExcludedRowMapping : IEntityTypeConfiguration<ExcludedRow>
{
    public void Configure(EntityTypeBuilder<ExcludedRow> row)
    {
        row.ToTable("excluded_rows");
        row.HasKey(r => new { r.Attempt, r.Target });
        row.Property(r => r.Target).HasMaxLength(SubjectKey.MaxLength);
        row.Property(r => r.Reason).HasConversion<string>().HasMaxLength(40);
    }
}

internal sealed class DrawnRowMapping : IEntityTypeConfiguration<DrawnRow>
{
    public void Configure(EntityTypeBuilder<DrawnRow> row)
    {
        row.ToTable("drawn_rows");
        row.HasKey(r => new { r.Attempt, r.Target });
        row.Property(r => r.Target).HasMaxLength(SubjectKey.MaxLength);
        row.Property(r => r.Stratum).HasMaxLength(20);
        row.Property(r => r.Rank);
        row.Property(r => r.Ticket).HasMaxLength(64);
        row.Property(r => r.Reserve);
        row.HasIndex(r => new { r.Attempt, r.Stratum, r.Rank }).IsUnique();
        row.HasIndex(r => r.Target);
    }
}

internal sealed class ReplacementRowMapping : IEntityTypeConfiguration<ReplacementRow>
{
    public void Configure(EntityTypeBuilder<ReplacementRow> row)
    {
        row.ToTable("replacement_rows");
        row.HasKey(r => new { r.Attempt, r.Seq });
        row.Property(r => r.Target).HasMaxLength(SubjectKey.MaxLength);
        row.Property(r => r.Team).HasMaxLength(100);
        row.Property(r => r.Slot);
        row.Property(r => r.Out).HasMaxLength(SubjectKey.MaxLength);
        row.Property(r => r.In).HasMaxLength(SubjectKey.MaxLength);
        row.Property(r => r.Ticket).HasMaxLength(64);
        row.Property(r => r.Load);
        row.Property(r => r.Reason).HasMaxLength(40);
        row.Property(r => r.Approved).HasJsonb();
    }
}

internal sealed class AssignedRowMapping : IEntityTypeConfiguration<AssignedRow>
{
    public void Configure(EntityTypeBuilder<AssignedRow> row)
    {
        row.ToTable("assigned_rows");
        row.HasKey(r => new { r.Attempt, r.Target, r.Team, r.Slot });
        row.Property(r => r.Target).HasMaxLength(SubjectKey.MaxLength);
        row.Property(r => r.Team).HasMaxLength(100);
        row.Property(r => r.Inspector).HasMaxLength(40);
        row.Property(r => r.Ticket).HasMaxLength(64);
        row.HasIndex(r => new { r.Attempt, r.Target, r.Inspector }).IsUnique();
    }
}
