using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Accounts;

namespace Supervision.Core.Persistence.Mappings.People;

internal sealed class SecurityEntryMapping : IEntityTypeConfiguration<SecurityEntry>
{
    public void Configure(EntityTypeBuilder<SecurityEntry> entry)
    {
        entry.ToTable("security_log");
        entry.HasKey(e => e.Number);
        entry.Property(e => e.Number).UseIdentityAlwaysColumn();
        entry.Property(e => e.At);
        entry.Property(e => e.Event).HasConversion<string>().HasMaxLength(30);
        entry.Property(e => e.Account);
        entry.Property(e => e.Person);
        entry.Property(e => e.Name).HasMaxLength(Person.NameMaxLength);
        entry.Property(e => e.Department);
        entry.Property(e => e.Role).HasConversion<string>().HasMaxLength(32);
        entry.Property(e => e.Session);
        entry.Property(e => e.Address).HasMaxLength(SignedInSession.AddressMaxLength);
        entry.Property(e => e.Detail).HasMaxLength(SecurityEntry.DetailMaxLength);
        entry.HasIndex(e => new { e.Person, e.Number });
    }
}
