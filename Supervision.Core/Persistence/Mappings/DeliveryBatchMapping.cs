using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Disclosures;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class DeliveryBatchMapping : IEntityTypeConfiguration<DeliveryBatch>
{
    public void Configure(EntityTypeBuilder<DeliveryBatch> batch)
    {
        batch.ToTable("delivery_batches");
        batch.HasKey(b => b.Number);
        batch.Property(b => b.Number).UseIdentityAlwaysColumn();
        batch.Property(b => b.Channel).HasMaxLength(30);
        batch.Property(b => b.MadeAt);
        batch.Property(b => b.SentAt);
        batch.Property(b => b.Failures);
        batch.Property(b => b.NextAttemptAt);
        batch.Property(b => b.Words);
        batch.HasIndex(b => new { b.Channel, b.Number }).HasFilter("sent_at is null").HasDatabaseName("ix_delivery_batches_waiting");
    }
}

internal sealed class DeliveryReceiptMapping : IEntityTypeConfiguration<DeliveryReceipt>
{
    public void Configure(EntityTypeBuilder<DeliveryReceipt> receipt)
    {
        receipt.ToTable("delivery_receipts");
        receipt.HasKey(r => r.Id);
        receipt.Property(r => r.Id).HasMaxLength(64);
        receipt.Property(r => r.Channel).HasMaxLength(30);
        receipt.Property(r => r.IdempotencyKey).HasMaxLength(DeliveryReceipt.KeyMaxLength);
        receipt.Property(r => r.Standing).HasConversion<string>().HasMaxLength(20);
        receipt.Property(r => r.Number).HasMaxLength(DeliveryReceipt.NumberMaxLength);
        receipt.Property(r => r.Words);
        receipt.Property(r => r.At);
        receipt.Property(r => r.ReadAt);
        receipt.HasIndex(r => r.IdempotencyKey);
    }
}

internal sealed class ReconciliationMapping : IEntityTypeConfiguration<Reconciliation>
{
    public void Configure(EntityTypeBuilder<Reconciliation> reconciliation)
    {
        reconciliation.ToTable("reconciliations");
        reconciliation.HasKey(r => r.Id);
        reconciliation.Property(r => r.Id).HasMaxLength(64);
        reconciliation.Property(r => r.Channel).HasMaxLength(30);
        reconciliation.Property(r => r.ListedAt);
        reconciliation.Property(r => r.ComparedAt);
        reconciliation.Property(r => r.Expected);
        reconciliation.Property(r => r.Shown);
        reconciliation.Property(r => r.Missing).HasJsonb();
        reconciliation.Property(r => r.Surplus).HasJsonb();
        reconciliation.HasIndex(r => new { r.Channel, r.ListedAt });
    }
}
