using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Log.Audit;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class SecurityEntryMapping : IEntityTypeConfiguration<SecurityEntry>
{
    public void Configure(EntityTypeBuilder<SecurityEntry> entry)
    {
        entry.ToTable("security_log");
        entry.HasKey(e => e.Number);
        entry.Property(e => e.Number).UseIdentityAlwaysColumn();
        entry.Property(e => e.At);
        entry.Property(e => e.Kind).HasMaxLength(20);
        entry.Property(e => e.Person).HasMaxLength(100);
        entry.Property(e => e.PersonId);
        entry.Property(e => e.Department);
        entry.Property(e => e.Role).HasMaxLength(32);
        entry.Property(e => e.Act).HasMaxLength(100);
        entry.Property(e => e.Object).HasMaxLength(SecurityEntry.ObjectMaxLength);
        entry.Property(e => e.Code).HasMaxLength(60);
        entry.Property(e => e.Words).HasMaxLength(SecurityEntry.WordsMaxLength);
        entry.HasIndex(e => e.At);
    }
}
