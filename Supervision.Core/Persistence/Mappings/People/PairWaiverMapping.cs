using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Accounts;

namespace Supervision.Core.Persistence.Mappings.People;

internal sealed class PairWaiverMapping : IEntityTypeConfiguration<PairWaiver>
{
    public void Configure(EntityTypeBuilder<PairWaiver> exception)
    {
        exception.ToTable("pair_waivers", table =>
        {
            table.HasCheckConstraint("ck_pair_waivers_term", "until >= \"from\" and until <= \"from\" + interval '6 months'");
            table.HasCheckConstraint("ck_pair_waivers_ended_with_reason", "(ended is null) = (ended_because is null)");
        });

        exception.HasKey(e => e.Id);
        exception.Property(e => e.Number).HasMaxLength(PairWaiver.NumberMaxLength);
        exception.Property(e => e.Department);
        exception.Property(e => e.Person);
        exception.Property(e => e.PersonName).HasMaxLength(Person.NameMaxLength);
        exception.Property(e => e.Pair).HasMaxLength(40);
        exception.Property(e => e.Reason).HasMaxLength(PairWaiver.ReasonMaxLength);
        exception.Property(e => e.From);
        exception.Property(e => e.Until);
        exception.Property(e => e.Signed).HasJsonb();
        exception.Property(e => e.Ended).HasJsonb();
        exception.Property(e => e.EndedBecause).HasMaxLength(PairWaiver.ReasonMaxLength);
        exception.HasIndex(e => e.Number).IsUnique();
        exception.HasIndex(e => new { e.Department, e.Person, e.Pair });
        exception.HasOne<Person>().WithMany().HasForeignKey(e => e.Person).OnDelete(DeleteBehavior.Restrict);
    }
}
