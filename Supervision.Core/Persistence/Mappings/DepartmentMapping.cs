using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Registers.Departments;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class DepartmentMapping : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> department)
    {
        department.ToTable("departments", table =>
        {
            table.HasCheckConstraint(
                "ck_departments_entrustment",
                "(kind = 'Entrusted') = (principal is not null) and (kind = 'Entrusted') = (entrustment_document is not null)");
            table.HasCheckConstraint("ck_departments_not_its_own_principal", "principal <> code");
            table.HasCheckConstraint("ck_departments_listing", "listed_to >= listed_from");
        });

        department.HasKey(d => d.Code);
        department.Property(d => d.Name).HasMaxLength(Department.NameMaxLength);
        department.Property(d => d.ShortName).HasMaxLength(Department.ShortNameMaxLength);
        department.Property(d => d.Domain).HasMaxLength(Department.DomainMaxLength);
        department.Property(d => d.Level).HasConversion<string>().HasMaxLength(16);
        department.Property(d => d.Region);
        department.Property(d => d.Kind).HasConversion<string>().HasMaxLength(16);
        department.Property(d => d.Principal);
        department.Property(d => d.EntrustmentDocument).HasMaxLength(Department.DocumentMaxLength);
        department.Property(d => d.IsPark);
        department.Property(d => d.HeadName).HasMaxLength(Department.HeadNameMaxLength);
        department.Property(d => d.ListedFrom);
        department.Property(d => d.ListedTo);
        department.Property(d => d.IsSample);
        department.Ignore(d => d.ActsInNameOf);
        department.HasOne<Department>().WithMany().HasForeignKey(d => d.Principal).OnDelete(DeleteBehavior.Restrict);
        department.HasIndex(d => d.Name).IsUnique();
    }
}
