using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Accounts;

namespace Supervision.Core.Persistence.Mappings.People;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("accounts", table =>
            table.HasCheckConstraint("ck_accounts_issuer_with_subject", "(issuer is null) = (subject is null)"));

        account.HasKey(a => a.Id);
        account.Property(a => a.Person);
        account.Property(a => a.LoginName).HasMaxLength(Account.LoginNameMaxLength);
        account.Property(a => a.PasswordHash).HasMaxLength(Account.SecretMaxLength);
        account.Property(a => a.CodeSecret).HasMaxLength(Account.SecretMaxLength);
        account.Property(a => a.CodeStep);
        account.Property(a => a.Failures);
        account.Property(a => a.LockedUntil);
        account.Property(a => a.Issuer).HasMaxLength(Account.IssuerMaxLength);
        account.Property(a => a.Subject).HasMaxLength(Account.IssuerMaxLength);
        account.Property(a => a.Suspended).HasJsonb();
        account.Property(a => a.Reset).HasJsonb();
        account.Ignore(a => a.IsReady);
        account.HasIndex(a => a.Person).IsUnique();
        account.HasIndex(a => a.LoginName).IsUnique();
        account.HasIndex(a => new { a.Issuer, a.Subject }).IsUnique();
        account.HasOne<Person>().WithMany().HasForeignKey(a => a.Person).OnDelete(DeleteBehavior.Restrict);
    }
}
