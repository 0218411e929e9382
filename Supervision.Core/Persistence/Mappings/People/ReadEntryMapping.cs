using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Accounts;

namespace Supervision.Core.Persistence.Mappings.People;

internal sealed class ReadEntryMapping : IEntityTypeConfiguration<ReadEntry>
{
    public void Configure(EntityTypeBuilder<ReadEntry> entry)
    {
        entry.ToTable("read_log");
        entry.HasKey(e => e.Number);
        entry.Property(e => e.Number).UseIdentityAlwaysColumn();
        entry.Property(e => e.At);
        entry.Property(e => e.Person);
        entry.Property(e => e.Name).HasMaxLength(Person.NameMaxLength);
        entry.Property(e => e.Department);
        entry.Property(e => e.Role).HasConversion<string>().HasMaxLength(32);
        entry.Property(e => e.StandsInFor);
        entry.Property(e => e.Session);
        entry.Property(e => e.Address).HasMaxLength(SignedInSession.AddressMaxLength);
        entry.Property(e => e.Act).HasMaxLength(50);
        entry.Property(e => e.Object).HasMaxLength(ReadEntry.ObjectMaxLength);
        entry.HasIndex(e => new { e.Person, e.Number });
        entry.HasIndex(e => new { e.Object, e.Number });
    }
}
