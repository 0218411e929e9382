using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Draws.Process;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class OwnLineCodeMapping : IEntityTypeConfiguration<OwnLineCode>
{
    public void Configure(EntityTypeBuilder<OwnLineCode> code)
    {
        code.ToTable("own_line_codes");
        code.HasKey(c => c.Id);
        code.Property(c => c.Attempt);
        code.Property(c => c.Target).HasMaxLength(64);
        code.Property(c => c.Salt);
        code.Property(c => c.Hash);
        code.Property(c => c.Issued).HasJsonb();
        code.Property(c => c.UsedAt);
        code.Property(c => c.Revoked).HasJsonb();
        code.Ignore(c => c.ReadableUntil);
        code.HasIndex(c => new { c.Attempt, c.Target }).IsUnique().HasFilter("revoked is null");
        code.HasOne<DrawAttempt>().WithMany().HasForeignKey(c => c.Attempt).OnDelete(DeleteBehavior.Restrict);
    }
}
