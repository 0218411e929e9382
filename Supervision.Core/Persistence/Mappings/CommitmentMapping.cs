using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Commitments;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class CommitmentMapping : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> commitment)
    {
        commitment.ToTable("commitments");
        commitment.HasKey(c => c.Id);
        commitment.Property(c => c.Paper).HasMaxLength(100);
        commitment.Property(c => c.Department);
        commitment.Property(c => c.Target);
        commitment.Property(c => c.TargetName).HasMaxLength(200);
        commitment.Property(c => c.Category).HasConversion<string>().HasMaxLength(20);
        commitment.Property(c => c.Item).HasJsonb();
        commitment.Property(c => c.Text).HasJsonb();
        commitment.Property(c => c.Lookup).HasJsonb();
        commitment.Property(c => c.CodeSalt);
        commitment.Property(c => c.CodeHash);
        commitment.Property(c => c.Code).HasMaxLength(CommitmentCode.Length);
        commitment.Property(c => c.Steps).HasJsonb();
        commitment.Property<CommitmentState>(CommitmentStanding.Property).HasColumnName(CommitmentStanding.Column).HasColumnType("text")
            .HasConversion(state => Written(state), code => Read(code)).HasComputedColumnSql(CommitmentStanding.Sql, stored: true);
        commitment.Property(c => c.RowVersion).IsRowVersion();
        commitment.HasIndex(c => c.Paper).IsUnique();
        commitment.HasIndex(c => c.Code).IsUnique();
        commitment.HasIndex(c => c.Target);
        commitment.HasIndex(c => c.Department);
    }

    // As the steps write it.
    private static string Written(CommitmentState state) => JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());

    private static CommitmentState Read(string code) => Enum.GetValues<CommitmentState>().Single(state => Written(state) == code);
}
