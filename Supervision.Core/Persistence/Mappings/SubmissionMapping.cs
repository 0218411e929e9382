using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Log.Audit;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class SubmissionMapping : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.ToTable("submissions");
        submission.HasKey(s => s.Id);
        submission.Property(s => s.Id).HasMaxLength(64);
        submission.Property(s => s.Request);
        submission.Property(s => s.At);
        submission.Property(s => s.Said);
    }
}
