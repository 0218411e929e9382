using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Emergencies;

namespace Supervision.Core.Persistence.Mappings.Emergencies;

internal sealed class SystemOutageMapping : IEntityTypeConfiguration<SystemOutage>
{
    public void Configure(EntityTypeBuilder<SystemOutage> outage)
    {
        outage.ToTable("system_outages");
        outage.HasKey(o => o.Id);
        outage.Property(o => o.Department);
        outage.Property(o => o.IsOfCity);
        outage.Property(o => o.From);
        outage.Property(o => o.Until);
        outage.Property(o => o.Cause).HasMaxLength(SystemOutage.CauseMaxLength);
        outage.Property(o => o.Stated).HasJsonb();
        outage.HasIndex(o => o.Department);
    }
}
