using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Disclosures;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class DisclosureMapping : IEntityTypeConfiguration<Disclosure>
{
    public void Configure(EntityTypeBuilder<Disclosure> disclosure)
    {
        disclosure.ToTable("disclosures");
        disclosure.HasKey(d => d.Id);
        disclosure.Property(d => d.Record).HasMaxLength(100);
        disclosure.Property(d => d.Target);
        disclosure.Property(d => d.TargetName).HasMaxLength(200);
        disclosure.Property(d => d.Department);
        disclosure.Property(d => d.Content).HasJsonb();
        disclosure.Property(d => d.OccurredOn);
        disclosure.Property(d => d.DueOn);
        disclosure.Property(d => d.Salt).HasMaxLength(32);
        disclosure.Property(d => d.Commitment).HasMaxLength(64);
        disclosure.Property(d => d.WrittenAt);
        disclosure.Property(d => d.WithdrawnAt);
        disclosure.Property(d => d.WithdrawnBecause);
        disclosure.Property(d => d.WithdrawBy);
        disclosure.HasIndex(d => d.Record);
        disclosure.HasIndex(d => d.Target);
        disclosure.HasIndex(d => d.WrittenAt);
    }
}

internal sealed class DeliveryMapping : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.ToTable("deliveries");
        delivery.HasKey(d => d.Sequence);
        delivery.Property(d => d.Sequence).UseIdentityAlwaysColumn();
        delivery.Property(d => d.Disclosure);
        delivery.Property(d => d.Record).HasMaxLength(100);
        delivery.Property(d => d.Channel).HasMaxLength(30);
        delivery.Property(d => d.Operation).HasConversion<string>().HasMaxLength(20);
        delivery.Property(d => d.IdempotencyKey).HasMaxLength(200);
        delivery.Property(d => d.WrittenAt);
        delivery.Property(d => d.Attempts);
        delivery.Property(d => d.Batch);
        delivery.Property(d => d.NextAttemptAt);
        delivery.Property(d => d.SentAt);
        delivery.Property(d => d.AcceptedAt);
        delivery.Property(d => d.RejectedAt);
        delivery.Property(d => d.VisibleAt);
        delivery.Property(d => d.WithdrawnAt);
        delivery.Property(d => d.Receipt).HasMaxLength(200);
        delivery.Property(d => d.Words);
        delivery.Ignore(d => d.State);
        delivery.HasIndex(d => d.IdempotencyKey).IsUnique();
        delivery.HasIndex(d => new { d.Channel, d.Record, d.Sequence });
        delivery.HasIndex(d => new { d.Channel, d.Sequence }).HasFilter("accepted_at is null and rejected_at is null and withdrawn_at is null")
            .HasDatabaseName("ix_deliveries_waiting");
        delivery.HasIndex(d => d.Batch);
        delivery.HasIndex(d => d.Disclosure);
        delivery.HasOne<DeliveryBatch>().WithMany().HasForeignKey(d => d.Batch).OnDelete(DeleteBehavior.Restrict);
        delivery.HasOne<Disclosure>().WithMany().HasForeignKey(d => d.Disclosure).OnDelete(DeleteBehavior.Restrict);
    }
}
