using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class SubjectMapping : IEntityTypeConfiguration<Subject>
{
    public void Configure(EntityTypeBuilder<Subject> subject)
    {
        subject.ToTable("subjects", table =>
        {
            table.HasCheckConstraint("ck_subjects_key_fits_kind", "(kind in ('Project', 'Product', 'Behaviour')) = (key like '%:%')");
            table.HasCheckConstraint("ck_subjects_industry_of_legal_subject", "industry is not null or key like '%:%'");
            table.HasCheckConstraint("ck_subjects_region", "region ~ '^[0-9]{6}$'");
            table.HasCheckConstraint("ck_subjects_name", "name <> ''");
        });

        subject.HasKey(s => s.Id);
        subject.Property(s => s.Key);
        subject.Property(s => s.Kind).HasConversion<string>().HasMaxLength(16);
        subject.Property(s => s.Name).HasMaxLength(Subject.NameMaxLength);
        subject.Property(s => s.Status).HasConversion<string>().HasMaxLength(24);
        subject.Property(s => s.Region);
        subject.Property(s => s.Street).HasMaxLength(9);
        subject.Property(s => s.Industry);
        subject.Property(s => s.Address).HasMaxLength(Subject.AddressMaxLength);
        subject.Property(s => s.Jurisdiction);
        subject.Property(s => s.Tier).HasConversion<string>().HasMaxLength(1);
        subject.Property(s => s.RegisteredOn);
        subject.Property(s => s.Source).HasMaxLength(Subject.SourceMaxLength);
        subject.Property(s => s.SyncedAt);
        subject.Property(s => s.IsSample);
        subject.HasIndex(s => s.Key).IsUnique();
    }
}
