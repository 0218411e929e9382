using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Inspectors;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class InspectorMapping : IEntityTypeConfiguration<Inspector>
{
    public void Configure(EntityTypeBuilder<Inspector> inspector)
    {
        inspector.ToTable("inspectors", table =>
        {
            table.HasCheckConstraint("ck_inspectors_number", "number ~ '^[0-9A-Za-z-]+$'");
            table.HasCheckConstraint("ck_inspectors_only_officers_lead", "not may_lead or kind = 'Officer'");
        });

        inspector.HasKey(i => i.Id);
        inspector.Property(i => i.Number).HasMaxLength(Inspector.NumberMaxLength);
        inspector.Property(i => i.Name).HasMaxLength(Inspector.NameMaxLength);
        inspector.Property(i => i.Department);
        inspector.Property(i => i.Kind).HasConversion<string>().HasMaxLength(16);
        inspector.Property(i => i.Post).HasConversion<string>().HasMaxLength(16);
        inspector.Property(i => i.MayLead);
        inspector.Property(i => i.Specialisms).HasJsonb();
        inspector.Property(i => i.Certificates).HasJsonb();
        inspector.Property(i => i.SyncedAt);
        inspector.Property(i => i.IsSample);
        inspector.HasOne<Department>().WithMany().HasForeignKey(i => i.Department).OnDelete(DeleteBehavior.Restrict);
        inspector.HasIndex(i => i.Number).IsUnique();
    }
}

internal sealed class RecusalRelationMapping : IEntityTypeConfiguration<RecusalRelation>
{
    public void Configure(EntityTypeBuilder<RecusalRelation> recusal)
    {
        recusal.ToTable("recusal_relations", table =>
            table.HasCheckConstraint("ck_recusal_relations_term", "\"to\" >= \"from\""));

        recusal.HasKey(r => r.Id);
        recusal.Property(r => r.Inspector);
        recusal.Property(r => r.Subject);
        recusal.Property(r => r.Reason).HasMaxLength(RecusalRelation.ReasonMaxLength);
        recusal.Property(r => r.From);
        recusal.Property(r => r.To);
        recusal.Property(r => r.IsSample);
        recusal.HasOne<Inspector>().WithMany().HasForeignKey(r => r.Inspector).OnDelete(DeleteBehavior.Restrict);
        recusal.HasIndex(r => new { r.Inspector, r.Subject, r.From }).IsUnique();
        recusal.HasIndex(r => r.Subject);
    }
}
