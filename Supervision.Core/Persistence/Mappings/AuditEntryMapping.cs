using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Log.Audit;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("audit_entries");
        entry.HasKey(e => e.Number);
        entry.Property(e => e.Number).ValueGeneratedNever();
        entry.Property(e => e.At);
        entry.Property(e => e.Person).HasMaxLength(100);
        entry.Property(e => e.Department);
        entry.Property(e => e.Role).HasMaxLength(32);
        entry.Property(e => e.Act).HasMaxLength(100);
        entry.Property(e => e.Object).HasMaxLength(200);
        entry.Property(e => e.Detail);
        entry.Property(e => e.Previous).HasMaxLength(64);
        entry.Property(e => e.Digest).HasMaxLength(64);
        entry.Ignore(e => e.IsUnambiguous);
        entry.HasIndex(e => e.Object);
        entry.HasIndex(e => e.Department);
    }
}
