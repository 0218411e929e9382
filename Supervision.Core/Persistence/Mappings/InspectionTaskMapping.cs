using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Plans;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class InspectionTaskMapping : IEntityTypeConfiguration<InspectionTask>
{
    public void Configure(EntityTypeBuilder<InspectionTask> task)
    {
        task.ToTable("inspection_tasks", table =>
        {
            table.HasCheckConstraint("ck_inspection_tasks_planned_or_grounded", "num_nonnulls(plan, ground, back_check) = 1");
            table.HasCheckConstraint("ck_inspection_tasks_ground_documented", "ground is null or ground_document is not null");
        });

        task.HasKey(t => t.Id);
        task.Property(t => t.Number).HasMaxLength(40);
        task.Property(t => t.Plan);
        task.Property(t => t.PlanLine);
        task.Property(t => t.Ground).HasConversion<string>().HasMaxLength(40);
        task.Property(t => t.GroundDocument).HasMaxLength(200);
        task.Property(t => t.BackCheck).HasJsonb();
        task.Property(t => t.Title).HasMaxLength(AnnualPlan.TitleMaxLength);
        task.Property(t => t.Lead);
        task.Property(t => t.Participants).HasJsonb();
        task.Property(t => t.Items).HasJsonb();
        task.Property(t => t.Scope).HasJsonb();
        task.Property(t => t.From);
        task.Property(t => t.To);
        task.Property(t => t.PublishesDrawnList);
        task.Property(t => t.Sealed);
        task.Property(t => t.Made).HasJsonb();
        task.Property(t => t.RowVersion).IsRowVersion();
        task.Ignore(t => t.IsJoint);
        task.HasIndex(t => t.Number).IsUnique();
        task.HasIndex(t => new { t.Plan, t.PlanLine }).IsUnique();
        task.HasOne<AnnualPlan>().WithMany().HasForeignKey(t => t.Plan).OnDelete(DeleteBehavior.Restrict);
    }
}
