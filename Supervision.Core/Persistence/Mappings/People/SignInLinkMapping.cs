using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Accounts;

namespace Supervision.Core.Persistence.Mappings.People;

internal sealed class SignInLinkMapping : IEntityTypeConfiguration<SignInLink>
{
    public void Configure(EntityTypeBuilder<SignInLink> link)
    {
        link.ToTable("sign_in_links", table =>
            table.HasCheckConstraint("ck_sign_in_links_of_somebody", "(account is null) <> (first is null)"));

        link.HasKey(l => l.Hash);
        link.Property(l => l.Account);
        link.Property(l => l.First).HasConversion<string>().HasMaxLength(32);
        link.Property(l => l.IssuedAt);
        link.Property(l => l.ExpiresAt);
        link.Property(l => l.UsedAt);
        link.Property(l => l.RevokedAt);
        link.HasOne<Account>().WithMany().HasForeignKey(l => l.Account).OnDelete(DeleteBehavior.Restrict);
    }
}
