using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Burden;

namespace Supervision.Core.Persistence.Mappings.Burden;

internal sealed class WhiteListEntryMapping : IEntityTypeConfiguration<WhiteListEntry>
{
    public void Configure(EntityTypeBuilder<WhiteListEntry> entry)
    {
        entry.ToTable("white_list_entries");
        entry.HasKey(e => e.Id);
        entry.Property(e => e.Department);
        entry.Property(e => e.Target);
        entry.Property(e => e.TargetName).HasMaxLength(200);
        entry.Property(e => e.Reason).HasMaxLength(WhiteListEntry.ReasonMaxLength);
        entry.Property(e => e.Until);
        entry.Property(e => e.Entered).HasJsonb();
        entry.Property(e => e.Confirmed).HasJsonb();
        entry.Property(e => e.Ended).HasJsonb();
        entry.Property(e => e.EndedBecause).HasMaxLength(WhiteListEntry.ReasonMaxLength);
        entry.Property(e => e.RowVersion).IsRowVersion();
        entry.HasIndex(e => new { e.Department, e.Until });
    }
}
