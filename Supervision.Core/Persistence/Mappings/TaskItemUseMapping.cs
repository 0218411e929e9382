using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Plans;
using Supervision.Core.Registers.Items;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class TaskItemUseMapping : IEntityTypeConfiguration<TaskItemUse>
{
    public void Configure(EntityTypeBuilder<TaskItemUse> use)
    {
        use.ToTable("inspection_task_items");
        use.HasKey(u => new { u.Task, u.Version });
        use.HasOne<InspectionTask>().WithMany().HasForeignKey(u => u.Task).OnDelete(DeleteBehavior.Restrict);
        use.HasOne<ItemPublication>().WithMany().HasForeignKey(u => u.Version).OnDelete(DeleteBehavior.Restrict);
    }
}
