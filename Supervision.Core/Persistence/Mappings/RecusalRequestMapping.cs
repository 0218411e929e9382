using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Draws.Process;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class RecusalRequestMapping : IEntityTypeConfiguration<RecusalRequest>
{
    public void Configure(EntityTypeBuilder<RecusalRequest> request)
    {
        request.ToTable("recusal_requests", table =>
            table.HasCheckConstraint("ck_recusal_requests_decided", "(decided is null) = (granted is null)"));

        request.HasKey(r => r.Id);
        request.Property(r => r.Attempt);
        request.Property(r => r.Target);
        request.Property(r => r.Inspector).HasMaxLength(40);
        request.Property(r => r.Applicant).HasMaxLength(RecusalRequest.ApplicantMaxLength);
        request.Property(r => r.Reason).HasMaxLength(RecusalRequest.ReasonMaxLength);
        request.Property(r => r.Received).HasJsonb();
        request.Property(r => r.Decided).HasJsonb();
        request.Property(r => r.Granted);
        request.Property(r => r.Grounds).HasMaxLength(RecusalRequest.ReasonMaxLength);
        request.Property(r => r.RowVersion).IsRowVersion();
        request.HasIndex(r => new { r.Attempt, r.Target });
        request.HasOne<DrawAttempt>().WithMany().HasForeignKey(r => r.Attempt).OnDelete(DeleteBehavior.Restrict);
    }
}
