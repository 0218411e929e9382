using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Accounts;

namespace Supervision.Core.Persistence.Mappings.People;

internal sealed class RoleGrantMapping : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> grant)
    {
        grant.ToTable("role_grants", table =>
        {
            table.HasCheckConstraint("ck_role_grants_term", "until >= \"from\"");
            table.HasCheckConstraint("ck_role_grants_chief_is_a_head", "not is_chief or role = 'Approver'");
            table.HasCheckConstraint("ck_role_grants_of_a_person", "role not in ('Enterprise', 'Public', 'Program')");
            table.HasCheckConstraint("ck_role_grants_ended_with_reason", "(ended is null) = (ended_because is null)");
        });

        grant.HasKey(g => g.Id);
        grant.Property(g => g.Person);
        grant.Property(g => g.Department);
        grant.Property(g => g.Role).HasConversion<string>().HasMaxLength(32);
        grant.Property(g => g.IsChief);
        grant.Property(g => g.From);
        grant.Property(g => g.Until);
        grant.Property(g => g.Document).HasMaxLength(RoleGrant.DocumentMaxLength);
        grant.Property(g => g.IsInitial);
        grant.Property(g => g.Entered).HasJsonb();
        grant.Property(g => g.Confirmed).HasJsonb();
        grant.Property(g => g.Ended).HasJsonb();
        grant.Property(g => g.EndedBecause).HasMaxLength(RoleGrant.ReasonMaxLength);
        grant.Ignore(g => g.Confirmer);
        grant.Ignore(g => g.RoleName);
        grant.HasIndex(g => new { g.Person, g.Department, g.Role }).IsUnique().HasFilter("ended is null");
        grant.HasIndex(g => g.Department).IsUnique().HasFilter("is_chief and ended is null").HasDatabaseName("ix_role_grants_one_chief");
        grant.HasIndex(g => new { g.Department, g.Role });
        grant.HasOne<Person>().WithMany().HasForeignKey(g => g.Person).OnDelete(DeleteBehavior.Restrict);
    }
}
