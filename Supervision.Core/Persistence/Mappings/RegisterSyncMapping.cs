using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Registers;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class RegisterSyncMapping : IEntityTypeConfiguration<RegisterSync>
{
    public void Configure(EntityTypeBuilder<RegisterSync> sync)
    {
        sync.ToTable("register_syncs");
        sync.HasKey(s => s.Id);
        sync.Property(s => s.Register).HasConversion<string>().HasMaxLength(16);
        sync.Property(s => s.Source).HasMaxLength(RegisterSync.SourceMaxLength);
        sync.Property(s => s.SourceDigest).HasMaxLength(64);
        sync.Property(s => s.At);
        sync.Property(s => s.Rows).HasJsonb();
        sync.Property(s => s.By).HasJsonb();
        sync.HasIndex(s => new { s.Register, s.At });
    }
}

internal sealed class StaleRegisterOverrideMapping : IEntityTypeConfiguration<StaleRegisterOverride>
{
    public void Configure(EntityTypeBuilder<StaleRegisterOverride> pass)
    {
        pass.ToTable("stale_register_overrides", table =>
            table.HasCheckConstraint("ck_stale_register_overrides_term", "until >= at"));
        pass.HasKey(o => o.Id);
        pass.Property(o => o.Register).HasConversion<string>().HasMaxLength(16);
        pass.Property(o => o.Reason).HasMaxLength(StaleRegisterOverride.ReasonMaxLength);
        pass.Property(o => o.By).HasJsonb();
        pass.Property(o => o.At);
        pass.Property(o => o.Until);
        pass.HasIndex(o => new { o.Register, o.Until });
    }
}
