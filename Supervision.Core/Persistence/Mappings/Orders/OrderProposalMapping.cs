using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Cases;
using Supervision.Core.Checks;

namespace Supervision.Core.Persistence.Mappings.Orders;

internal sealed class OrderProposalMapping : IEntityTypeConfiguration<OrderProposal>
{
    public void Configure(EntityTypeBuilder<OrderProposal> proposal)
    {
        proposal.ToTable("order_proposals");
        proposal.HasKey(one => one.Id);
        proposal.Property(one => one.Breach);
        proposal.Property(one => one.Department);
        proposal.Property(one => one.Target);
        proposal.Property(one => one.TargetName).HasMaxLength(200);
        proposal.Property(one => one.Text).HasJsonb();
        proposal.Property(one => one.Proposed).HasJsonb();
        proposal.Property(one => one.Decided).HasJsonb();
        proposal.Property(one => one.RowVersion).IsRowVersion();
        proposal.HasIndex(one => one.Department);

        // One that waits, for each breach.
        proposal.HasIndex(one => one.Breach).IsUnique().HasFilter("decided is null");
        proposal.HasOne<Breach>().WithMany().HasForeignKey(one => one.Breach).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HandlerAssignmentMapping : IEntityTypeConfiguration<HandlerAssignment>
{
    public void Configure(EntityTypeBuilder<HandlerAssignment> assignment)
    {
        assignment.ToTable("handler_assignments");
        assignment.HasKey(one => one.Id);
        assignment.Property(one => one.Breach);
        assignment.Property(one => one.Department);
        assignment.Property(one => one.Paper).HasMaxLength(100);
        assignment.Property(one => one.Officers).HasJsonb();
        assignment.Property(one => one.Reasons).HasMaxLength(HandlerAssignment.ReasonsMaxLength);
        assignment.Property(one => one.By).HasJsonb();
        assignment.HasIndex(one => one.Breach);
        assignment.HasIndex(one => one.Department);
        assignment.HasOne<Breach>().WithMany().HasForeignKey(one => one.Breach).OnDelete(DeleteBehavior.Restrict);
    }
}
