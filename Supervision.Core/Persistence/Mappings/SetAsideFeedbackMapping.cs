using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Disclosures;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class SetAsideFeedbackMapping : IEntityTypeConfiguration<SetAsideFeedback>
{
    public void Configure(EntityTypeBuilder<SetAsideFeedback> feedback)
    {
        feedback.ToTable("set_aside_feedback");
        feedback.HasKey(f => f.Number);
        feedback.Property(f => f.Number).UseIdentityAlwaysColumn();
        feedback.Property(f => f.Channel).HasMaxLength(30);
        feedback.Property(f => f.Name).HasMaxLength(SetAsideFeedback.NameMaxLength);
        feedback.Property(f => f.Reason).HasMaxLength(SetAsideFeedback.ReasonMaxLength);
        feedback.Property(f => f.At);
    }
}
