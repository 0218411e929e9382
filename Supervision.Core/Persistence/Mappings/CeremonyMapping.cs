using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Draws.Process;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class CeremonyMapping : IEntityTypeConfiguration<Ceremony>
{
    public void Configure(EntityTypeBuilder<Ceremony> ceremony)
    {
        ceremony.ToTable("ceremonies");
        ceremony.HasKey(c => c.Id);
        ceremony.Property(c => c.Number).HasMaxLength(Ceremony.NumberMaxLength);
        ceremony.Property(c => c.Title).HasMaxLength(Ceremony.TitleMaxLength);
        ceremony.Property(c => c.Department);
        ceremony.Property(c => c.Parties).HasJsonb();
        ceremony.Property(c => c.Called).HasJsonb();
        ceremony.HasIndex(c => c.Number).IsUnique();
    }
}

internal sealed class CeremonyTaskMapping : IEntityTypeConfiguration<CeremonyTask>
{
    public void Configure(EntityTypeBuilder<CeremonyTask> task)
    {
        task.ToTable("ceremony_tasks");
        task.HasKey(t => t.Attempt);
        task.Property(t => t.Ceremony);
        task.Property(t => t.TaskNumber).HasMaxLength(40);
        task.Property(t => t.Position);
        task.HasOne<Ceremony>().WithMany().HasForeignKey(t => t.Ceremony).OnDelete(DeleteBehavior.Restrict);
        task.HasOne<DrawAttempt>().WithMany().HasForeignKey(t => t.Attempt).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CeremonyValueMapping : IEntityTypeConfiguration<CeremonyValue>
{
    public void Configure(EntityTypeBuilder<CeremonyValue> value)
    {
        value.ToTable("ceremony_values", table =>
        {
            table.HasCheckConstraint("ck_ceremony_values_one_end", "confirmed is null or withdrawn_at is null");
            table.HasCheckConstraint("ck_ceremony_values_says_something", "(form = 'Absent') = (value is null)");
        });

        value.HasKey(v => v.Id);
        value.Property(v => v.Ceremony);
        value.Property(v => v.Source).HasMaxLength(CeremonyValue.SourceMaxLength);
        value.Property(v => v.Form).HasConversion<string>().HasMaxLength(20);
        value.Property(v => v.Value).HasMaxLength(CeremonyValue.ValueMaxLength);
        value.Property(v => v.Entered).HasJsonb();
        value.Property(v => v.Confirmed).HasJsonb();
        value.Property(v => v.WithdrawnAt);
        value.Property(v => v.RowVersion).IsRowVersion();
        value.Ignore(v => v.IsWaiting);
        value.HasIndex(v => new { v.Ceremony, v.Source }).HasFilter("confirmed is not null and form <> 'Absent'").IsUnique();
        value.HasOne<Ceremony>().WithMany().HasForeignKey(v => v.Ceremony).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PartyCodeMapping : IEntityTypeConfiguration<PartyCode>
{
    public void Configure(EntityTypeBuilder<PartyCode> code)
    {
        code.ToTable("party_codes", table => table.HasCheckConstraint("ck_party_codes_committed_first", "opened_at is null or committed_at is not null"));
        code.HasKey(c => c.Selector);
        code.Property(c => c.Selector).HasMaxLength(PartyCode.SelectorLength);
        code.Property(c => c.Ceremony);
        code.Property(c => c.Party).HasMaxLength(200);
        code.Property(c => c.Salt);
        code.Property(c => c.Hash);
        code.Property(c => c.CommittedAt);
        code.Property(c => c.CommittedBy).HasMaxLength(100);
        code.Property(c => c.OpenedAt);
        code.Property(c => c.OpenedBy).HasMaxLength(100);
        code.Property(c => c.RowVersion).IsRowVersion();
        code.HasIndex(c => new { c.Ceremony, c.Party }).IsUnique();
        code.HasOne<Ceremony>().WithMany().HasForeignKey(c => c.Ceremony).OnDelete(DeleteBehavior.Restrict);
    }
}
