using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Accounts;

namespace Supervision.Core.Persistence.Mappings.People;

internal sealed class StoredPasskeyMapping : IEntityTypeConfiguration<StoredPasskey>
{
    public void Configure(EntityTypeBuilder<StoredPasskey> passkey)
    {
        passkey.ToTable("passkeys");
        passkey.HasKey(p => p.CredentialId);
        passkey.Property(p => p.Account);
        passkey.Property(p => p.Name).HasMaxLength(StoredPasskey.NameMaxLength);
        passkey.Property(p => p.PublicKey);
        passkey.Property(p => p.Transports).HasColumnType("text[]");
        passkey.Property(p => p.IsUserVerified);
        passkey.Property(p => p.IsBackupEligible);
        passkey.Property(p => p.AttestationObject);
        passkey.Property(p => p.ClientDataJson);
        passkey.Property(p => p.CreatedAt);
        passkey.Property(p => p.SignCount);
        passkey.Property(p => p.IsBackedUp);
        passkey.Property(p => p.RemovedAt);
        passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.Account).OnDelete(DeleteBehavior.Restrict);
    }
}
