using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Cases;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class RecheckOrderMapping : IEntityTypeConfiguration<RecheckOrder>
{
    public void Configure(EntityTypeBuilder<RecheckOrder> recheck)
    {
        recheck.ToTable("recheck_orders");
        recheck.HasKey(r => r.Paper);
        recheck.Property(r => r.Paper).HasMaxLength(100);
        recheck.Property(r => r.Breach);
        recheck.Property(r => r.Department);
        recheck.Property(r => r.Target);
        recheck.Property(r => r.TargetName).HasMaxLength(200);
        recheck.Property(r => r.Demands).HasJsonb();
        recheck.Property(r => r.Due);
        recheck.Property(r => r.Proposal);
        recheck.Property(r => r.Entered).HasJsonb();
        recheck.Property(r => r.Result).HasJsonb();
        recheck.Property(r => r.RowVersion).IsRowVersion();
        recheck.HasIndex(r => r.Breach);
        recheck.HasIndex(r => r.Proposal).IsUnique();
        recheck.HasOne<OrderProposal>().WithMany().HasForeignKey(r => r.Proposal).OnDelete(DeleteBehavior.Restrict);
        recheck.HasIndex(r => new { r.Department, r.Due });
    }
}
