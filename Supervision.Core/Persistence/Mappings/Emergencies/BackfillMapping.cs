using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Emergencies;

namespace Supervision.Core.Persistence.Mappings.Emergencies;

internal sealed class BackfillMapping : IEntityTypeConfiguration<Backfill>
{
    public void Configure(EntityTypeBuilder<Backfill> backfill)
    {
        backfill.ToTable("backfills");
        backfill.HasKey(b => b.Id);
        backfill.Property(b => b.Department);
        backfill.Property(b => b.Number).HasMaxLength(Backfill.NumberMaxLength);
        backfill.Property(b => b.Range);
        backfill.Property(b => b.Outage);
        backfill.Property(b => b.Target);
        backfill.Property(b => b.TargetName).HasMaxLength(200);
        backfill.Property(b => b.MadeAt);
        backfill.Property(b => b.Check);
        backfill.Property(b => b.Visit);
        backfill.Property(b => b.Due);
        backfill.Property(b => b.Entered).HasJsonb();
        backfill.HasIndex(b => new { b.Department, b.Number }).IsUnique();
        backfill.HasIndex(b => b.Check).IsUnique();
        backfill.HasIndex(b => b.Visit).IsUnique();
    }
}
