using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Cases;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class SubjectSuccessionMapping : IEntityTypeConfiguration<SubjectSuccession>
{
    public void Configure(EntityTypeBuilder<SubjectSuccession> succession)
    {
        succession.ToTable("subject_successions", table =>
            table.HasCheckConstraint("ck_subject_successions_two_subjects", "successor <> predecessor"));
        succession.HasKey(s => s.Id);
        succession.Property(s => s.Successor);
        succession.Property(s => s.Predecessor);
        succession.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
        succession.Property(s => s.On);
        succession.Property(s => s.Source).HasMaxLength(300);
        succession.Property(s => s.RecordedAt);
        succession.HasIndex(s => new { s.Successor, s.Predecessor }).IsUnique();
        succession.HasIndex(s => s.Predecessor);
    }
}
