using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Transparency;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class LogEntryMapping : IEntityTypeConfiguration<LogEntry>
{
    public void Configure(EntityTypeBuilder<LogEntry> entry)
    {
        entry.ToTable("log_entries");
        entry.HasKey(e => e.Index);
        entry.Property(e => e.Index).ValueGeneratedNever();
        entry.Property(e => e.At);
        entry.Property(e => e.Kind).HasConversion<string>().HasMaxLength(40);
        entry.Property(e => e.Object).HasMaxLength(200);
        entry.Property(e => e.Record);
        entry.Property(e => e.Previous).HasMaxLength(64);
        entry.Property(e => e.Digest).HasMaxLength(64);
        entry.HasIndex(e => e.Object);
    }
}
