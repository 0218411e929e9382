using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Accounts;

namespace Supervision.Core.Persistence.Mappings.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("persons");
        person.HasKey(p => p.Id);
        person.Property(p => p.Name).HasMaxLength(Person.NameMaxLength);
        person.Property(p => p.IdentityHash);
        person.Property(p => p.Inspector).HasMaxLength(Person.InspectorMaxLength);
        person.Property(p => p.Entered).HasJsonb();
        person.Property(p => p.Left).HasJsonb();
        person.HasIndex(p => p.IdentityHash).IsUnique();
        person.HasIndex(p => p.Inspector).IsUnique();
    }
}
