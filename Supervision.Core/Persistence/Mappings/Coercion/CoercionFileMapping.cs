using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Coercion.Files;

namespace Supervision.Core.Persistence.Mappings.Coercion;

internal sealed class CoercionFileMapping : IEntityTypeConfiguration<CoercionFile>
{
    public void Configure(EntityTypeBuilder<CoercionFile> file)
    {
        file.ToTable("coercion_files");
        file.HasKey(f => f.Id);
        file.Property(f => f.Department);
        file.Property(f => f.Target);
        file.Property(f => f.TargetName).HasMaxLength(200);
        file.Property(f => f.Breach);
        file.Property(f => f.Kind).HasConversion<string>().HasMaxLength(20);
        file.Property(f => f.Request).HasJsonb();
        file.Property(f => f.Steps).HasJsonb();
        file.Property(f => f.TakenOn);
        file.Ignore(f => f.Held);
        file.Property(f => f.RowVersion).IsRowVersion();
        file.HasIndex(f => f.Department);
        file.HasIndex(f => f.Target);
    }
}
