using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Emergencies;

namespace Supervision.Core.Persistence.Mappings.Emergencies;

internal sealed class EmergencyVisitMapping : IEntityTypeConfiguration<EmergencyVisit>
{
    public void Configure(EntityTypeBuilder<EmergencyVisit> visit)
    {
        visit.ToTable("emergency_visits");
        visit.HasKey(v => v.Id);
        visit.Property(v => v.Department);
        visit.Property(v => v.Target);
        visit.Property(v => v.TargetName).HasMaxLength(200);
        visit.Property(v => v.Text).HasJsonb();
        visit.Property(v => v.Officers).HasJsonb();
        visit.Property(v => v.BeganAt);
        visit.Property(v => v.ApproveBy);
        visit.Property(v => v.PaperNumber).HasMaxLength(Backfill.NumberMaxLength);
        visit.Property(v => v.Started).HasJsonb();
        visit.Property(v => v.Confirmed).HasJsonb();
        visit.Property(v => v.Approved).HasJsonb();
        visit.Property(v => v.Refused).HasJsonb();
        visit.Property(v => v.RefusedBecause).HasMaxLength(EmergencyText.ReasonMaxLength);
        visit.Property(v => v.Items).HasJsonb();
        visit.Property(v => v.Results).HasJsonb();
        visit.Property(v => v.EndedOn);
        visit.Property(v => v.Entered).HasJsonb();
        visit.Property(v => v.Reviewed).HasJsonb();
        visit.Property(v => v.RowVersion).IsRowVersion();
        visit.HasIndex(v => v.Target);
        visit.HasIndex(v => v.Department);
    }
}
