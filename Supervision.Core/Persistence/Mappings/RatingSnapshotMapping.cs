using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Credit;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class RatingSnapshotMapping : IEntityTypeConfiguration<RatingSnapshot>
{
    public void Configure(EntityTypeBuilder<RatingSnapshot> snapshot)
    {
        snapshot.ToTable("rating_snapshots");
        snapshot.HasKey(s => new { s.Run, s.Subject });
        snapshot.Property(s => s.Tier).HasMaxLength(RatingSnapshot.TierMaxLength);
        snapshot.Property(s => s.Score);
        snapshot.Property(s => s.Reasons).HasWrittenOnceJsonb();
        snapshot.HasOne<RatingRun>().WithMany().HasForeignKey(s => s.Run).OnDelete(DeleteBehavior.Restrict);
        snapshot.HasIndex(s => s.Subject);
    }
}
