using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Credit;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class CreditRecordMapping : IEntityTypeConfiguration<CreditRecord>
{
    public void Configure(EntityTypeBuilder<CreditRecord> record)
    {
        record.ToTable("credit_records", table =>
            table.HasCheckConstraint("ck_credit_records_ends", "(kind = 'Repair') = (ends is not null)"));
        record.HasKey(r => r.Id);
        record.Property(r => r.Subject);
        record.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
        record.Property(r => r.On);
        record.Property(r => r.Number).HasMaxLength(CreditRecord.NumberMaxLength);
        record.Property(r => r.Organ).HasMaxLength(CreditRecord.OrganMaxLength);
        record.Property(r => r.OrganCode).HasMaxLength(CreditRecord.OrganCodeMaxLength);
        record.Property(r => r.RecordedAt);
        record.Property(r => r.Source).HasMaxLength(200);
        record.Property(r => r.Violation);
        record.Property(r => r.Clause);
        record.Property(r => r.Words).HasJsonb();
        record.Property(r => r.Content);
        record.Property(r => r.HoldsUntil);
        record.HasOne<CreditRecord>().WithMany().HasForeignKey(r => r.Ends).OnDelete(DeleteBehavior.Restrict);
        record.HasIndex(r => new { r.OrganCode, r.Number, r.Subject, r.Kind }).IsUnique();
        record.HasIndex(r => r.Ends).IsUnique();
        record.HasIndex(r => new { r.Subject, r.On });
    }
}
