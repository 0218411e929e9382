using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Log.Times;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class TimeStatementMapping : IEntityTypeConfiguration<TimeStatement>
{
    public void Configure(EntityTypeBuilder<TimeStatement> statement)
    {
        statement.ToTable("time_statements");
        statement.HasKey(s => s.Id);
        statement.Property(s => s.Reason).HasMaxLength(TimeStatement.ReasonMaxLength);
        statement.Property(s => s.Proposed).HasJsonb();
        statement.Property(s => s.Confirmed).HasJsonb();
        statement.Property(s => s.From).HasColumnName("stated_from");
        statement.Property(s => s.To).HasColumnName("stated_to");
        statement.Property(s => s.DatabaseClock);
        statement.Property(s => s.AuditNumber);
        statement.Property(s => s.LogIndex);
        statement.Ignore(s => s.Ahead);
    }
}
