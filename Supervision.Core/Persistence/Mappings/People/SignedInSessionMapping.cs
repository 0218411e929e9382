using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Accounts;

namespace Supervision.Core.Persistence.Mappings.People;

internal sealed class SignedInSessionMapping : IEntityTypeConfiguration<SignedInSession>
{
    public void Configure(EntityTypeBuilder<SignedInSession> session)
    {
        session.ToTable("office_sessions", table =>
            table.HasCheckConstraint("ck_office_sessions_end", "ends_at <= latest_end"));

        session.HasKey(s => s.Hash);
        session.Property(s => s.Id);
        session.Property(s => s.Account);
        session.Property(s => s.Grant);
        session.Property(s => s.Person);
        session.Property(s => s.Name).HasMaxLength(Person.NameMaxLength);
        session.Property(s => s.Department);
        session.Property(s => s.Role).HasConversion<string>().HasMaxLength(32);
        session.Property(s => s.IsChief);
        session.Property(s => s.Regions).HasColumnType("text[]");
        session.Property(s => s.Way).HasConversion<string>().HasMaxLength(20);
        session.Property(s => s.IsCommandLine);
        session.Property(s => s.Address).HasMaxLength(SignedInSession.AddressMaxLength);
        session.Property(s => s.OpenedAt);
        session.Property(s => s.LatestEnd);
        session.Property(s => s.ConfirmedAt);
        session.Property(s => s.SeenAt);
        session.Property(s => s.EndsAt);
        session.Property(s => s.EndedAt);
        session.Property(s => s.Deputation);
        session.Property(s => s.StandsInFor);
        session.Property(s => s.StandsInName).HasMaxLength(Person.NameMaxLength);
        session.Property(s => s.StandsInBy).HasMaxLength(Deputation.DocumentMaxLength);
        session.Ignore(s => s.Actor);
        session.HasIndex(s => s.Id).IsUnique();
        session.HasIndex(s => s.Account);
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.Account).OnDelete(DeleteBehavior.Restrict);
        session.HasOne<Deputation>().WithMany().HasForeignKey(s => s.Deputation).OnDelete(DeleteBehavior.Restrict);
        session.HasOne<RoleGrant>().WithMany().HasForeignKey(s => s.Grant).OnDelete(DeleteBehavior.Restrict);
    }
}
