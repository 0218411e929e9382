using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Credit;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class RatingRunMapping : IEntityTypeConfiguration<RatingRun>
{
    public void Configure(EntityTypeBuilder<RatingRun> run)
    {
        run.ToTable("rating_runs", table => table.HasCheckConstraint("ck_rating_runs_counts", "rated >= with_tier and with_tier >= 0"));
        run.HasKey(r => r.Id);
        run.Property(r => r.Scheme).HasMaxLength(RatingRun.SchemeMaxLength);
        run.Property(r => r.Version).HasMaxLength(RatingRun.VersionMaxLength);
        run.Property(r => r.Digest).HasMaxLength(64);
        run.Property(r => r.Month);
        run.Property(r => r.AsOf);
        run.Property(r => r.From);
        run.Property(r => r.To);
        run.Property(r => r.Started).HasJsonb();
        run.Property(r => r.Last).HasMaxLength(64);
        run.Property(r => r.Rated);
        run.Property(r => r.WithTier);
        run.Property(r => r.FinishedAt);
        run.Property(r => r.RowVersion).IsRowVersion();
        run.HasIndex(r => new { r.Scheme, r.Digest, r.Month }).IsUnique();
    }
}
