using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Exemptions;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class EnforcementCaseMapping : IEntityTypeConfiguration<EnforcementCase>
{
    public void Configure(EntityTypeBuilder<EnforcementCase> asked)
    {
        asked.ToTable("enforcement_cases", table => table.HasCheckConstraint(
            "ck_enforcement_cases_adopted_last", "adopted is null or (reviewed is not null and heard is not null)"));
        asked.HasKey(c => c.Id);
        asked.Property(c => c.Number).HasMaxLength(60);
        asked.Property(c => c.Department);
        asked.Property(c => c.Breach);
        asked.Property(c => c.Target);
        asked.Property(c => c.TargetName).HasMaxLength(200);
        asked.Property(c => c.ClausesConfirmed);
        asked.Property(c => c.Texts).HasJsonb();
        asked.Ignore(c => c.Newest).Ignore(c => c.Question).Ignore(c => c.Answer).Ignore(c => c.Lookup).Ignore(c => c.Proposed)
            .Ignore(c => c.SentBack);
        asked.Property(c => c.Reviewed).HasJsonb();
        asked.Property(c => c.Heard).HasJsonb();
        asked.Property(c => c.Adopted).HasJsonb();
        asked.Property(c => c.Closed).HasJsonb();
        asked.Property(c => c.Reviews).HasJsonb();
        asked.Property(c => c.Closing).HasJsonb();
        asked.Property(c => c.RowVersion).IsRowVersion();
        asked.HasIndex(c => c.Number).IsUnique();
        asked.HasIndex(c => c.Target);
        asked.HasIndex(c => c.Breach).IsUnique();
        asked.HasMany(c => c.Proposals).WithOne().HasForeignKey(made => made.Case).OnDelete(DeleteBehavior.Restrict);

        // What a case says is read off its proposals, so it is never read without them.
        asked.Navigation(c => c.Proposals).AutoInclude();
        asked.HasOne<Breach>().WithMany().HasForeignKey(c => c.Breach).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MadeProposalMapping : IEntityTypeConfiguration<MadeProposal>
{
    public void Configure(EntityTypeBuilder<MadeProposal> made)
    {
        made.ToTable("case_proposals");
        made.HasKey(p => new { p.Case, p.Number });
        made.Property(p => p.Case).HasColumnName("case_id");
        made.Property(p => p.Number).ValueGeneratedNever();
        made.Property(p => p.Question).HasWrittenOnceJsonb();
        made.Property(p => p.Decision).HasWrittenOnceJsonb();
        made.Property(p => p.Rulebook).HasMaxLength(64);
        made.Property<Outcome>(ProposedOutcome.Property).HasColumnName(ProposedOutcome.Column).HasColumnType("text")
            .HasConversion(outcome => outcome.Code(), code => OutcomeNames.OfCode(code)).HasComputedColumnSql(ProposedOutcome.Sql, stored: true);
        made.Ignore(p => p.Answer);
        made.Property(p => p.ClausesToVerify);
        made.Property(p => p.Lookup).HasJsonb();
        made.Property(p => p.By).HasJsonb();
        made.Property(p => p.SetAside).HasJsonb();
    }
}

internal sealed class ViolationEventMapping : IEntityTypeConfiguration<ViolationEvent>
{
    public void Configure(EntityTypeBuilder<ViolationEvent> past)
    {
        past.ToTable("violation_events");
        past.HasKey(e => e.Id);
        past.Property(e => e.Subject);
        past.Property(e => e.Kind).HasMaxLength(20);
        past.Property(e => e.Item).HasMaxLength(60);
        past.Property(e => e.Violation).HasMaxLength(500);
        past.Property(e => e.Domain).HasMaxLength(40);
        past.Property(e => e.Occurred);
        past.Property(e => e.Discovered);
        past.Property(e => e.Decided);
        past.Property(e => e.Organ).HasMaxLength(32);
        past.Property(e => e.Clause).HasMaxLength(200);
        past.Property(e => e.System).HasMaxLength(100);
        past.Property(e => e.RecordedAt);
        past.HasIndex(e => e.Subject);
    }
}
