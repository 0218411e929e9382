using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Accounts;

namespace Supervision.Core.Persistence.Mappings.People;

internal sealed class DeputationMapping : IEntityTypeConfiguration<Deputation>
{
    public void Configure(EntityTypeBuilder<Deputation> deputation)
    {
        deputation.ToTable("deputations", table =>
        {
            table.HasCheckConstraint("ck_deputations_two_people", "deputy <> principal");
            table.HasCheckConstraint("ck_deputations_term", "until >= \"from\" and until - \"from\" < 90");
            table.HasCheckConstraint("ck_deputations_names_acts", "cardinality(acts) > 0");
            table.HasCheckConstraint("ck_deputations_in_charge_of_the_chief", "not is_in_charge or is_chief");
            table.HasCheckConstraint("ck_deputations_ended_with_reason", "(ended is null) = (ended_because is null)");
        });

        deputation.HasKey(d => d.Id);
        deputation.Property(d => d.Grant);
        deputation.Property(d => d.Principal);
        deputation.Property(d => d.PrincipalName).HasMaxLength(Person.NameMaxLength);
        deputation.Property(d => d.Deputy);
        deputation.Property(d => d.DeputyName).HasMaxLength(Person.NameMaxLength);
        deputation.Property(d => d.Department);
        deputation.Property(d => d.Role).HasConversion<string>().HasMaxLength(32);
        deputation.Property(d => d.IsChief);
        deputation.Property(d => d.IsInCharge);
        deputation.Property(d => d.Acts).HasColumnType("text[]");
        deputation.Property(d => d.Document).HasMaxLength(Deputation.DocumentMaxLength);
        deputation.Property(d => d.From);
        deputation.Property(d => d.Until);
        deputation.Property(d => d.Entered).HasJsonb();
        deputation.Property(d => d.Accepted).HasJsonb();
        deputation.Property(d => d.Ended).HasJsonb();
        deputation.Property(d => d.EndedBecause).HasMaxLength(RoleGrant.ReasonMaxLength);
        deputation.Ignore(d => d.RoleName);
        deputation.HasIndex(d => d.Deputy);
        deputation.HasIndex(d => d.Department);
        deputation.HasOne<RoleGrant>().WithMany().HasForeignKey(d => d.Grant).OnDelete(DeleteBehavior.Restrict);
        deputation.HasOne<Person>().WithMany().HasForeignKey(d => d.Principal).OnDelete(DeleteBehavior.Restrict);
        deputation.HasOne<Person>().WithMany().HasForeignKey(d => d.Deputy).OnDelete(DeleteBehavior.Restrict);
    }
}
