using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Plans;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class AnnualPlanMapping : IEntityTypeConfiguration<AnnualPlan>
{
    public void Configure(EntityTypeBuilder<AnnualPlan> plan)
    {
        plan.ToTable("annual_plans", table =>
        {
            table.HasCheckConstraint("ck_annual_plans_reviewed_first", "approved is null or reviewed is not null");
            table.HasCheckConstraint("ck_annual_plans_filed_first",
                "published is null or (filed_with_superior is not null and filed_with_justice is not null)");
        });

        plan.HasKey(p => p.Id);
        plan.Property(p => p.Number).HasMaxLength(40);
        plan.Property(p => p.Year);
        plan.Property(p => p.Title).HasMaxLength(AnnualPlan.TitleMaxLength);
        plan.Property(p => p.Department);
        plan.Property(p => p.Drafted).HasJsonb();
        plan.Property(p => p.Reviewed).HasJsonb();
        plan.Property(p => p.Approved).HasJsonb();
        plan.Property(p => p.FiledWithSuperior).HasJsonb();
        plan.Property(p => p.FiledWithJustice).HasJsonb();
        plan.Property(p => p.Published).HasJsonb();
        plan.Property(p => p.Tasks).HasJsonb();
        plan.Property(p => p.Amendments).HasJsonb();
        plan.Property(p => p.RowVersion).IsRowVersion();
        plan.Ignore(p => p.State);
        plan.Ignore(p => p.OriginalTasks);
        plan.HasIndex(p => p.Number).IsUnique();
        plan.HasIndex(p => p.Year);
    }
}
