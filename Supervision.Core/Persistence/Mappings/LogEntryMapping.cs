using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Records;
using Supervision.Core.Log.Tree;

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
        entry.Property(e => e.LeafHash);
        entry.Ignore(e => e.IsWhole);
        entry.HasIndex(e => e.Object);
    }
}

internal sealed class LogCheckpointMapping : IEntityTypeConfiguration<LogCheckpoint>
{
    public void Configure(EntityTypeBuilder<LogCheckpoint> checkpoint)
    {
        checkpoint.ToTable("log_checkpoints");
        checkpoint.HasKey(c => c.Size);
        checkpoint.Property(c => c.Size).ValueGeneratedNever();
        checkpoint.Property(c => c.Root);
        checkpoint.Property(c => c.Note);
        checkpoint.Property(c => c.At);
        checkpoint.Ignore(c => c.Short);
        checkpoint.Ignore(c => c.ShortRoot);
    }
}

internal sealed class LogTileMapping : IEntityTypeConfiguration<LogTile>
{
    public void Configure(EntityTypeBuilder<LogTile> tile)
    {
        tile.ToTable("log_tiles");
        tile.HasKey(t => new { t.Level, t.Number });
        tile.Property(t => t.Hashes);
        tile.Property(t => t.Root);
    }
}
