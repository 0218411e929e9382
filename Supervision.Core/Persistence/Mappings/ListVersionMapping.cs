using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.RuleLists;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class ListVersionMapping : IEntityTypeConfiguration<ListVersion>
{
    public void Configure(EntityTypeBuilder<ListVersion> version)
    {
        version.ToTable("list_versions", table => table.HasCheckConstraint(
            "ck_list_versions_adopted_with_a_day", "(adopted is null) = (in_force_from is null)"));
        version.HasKey(v => new { v.List, v.Number });
        version.Property(v => v.List).HasMaxLength(ListVersion.ListMaxLength);
        version.Property(v => v.Number);
        version.Property(v => v.Name).HasMaxLength(ListVersion.NameMaxLength);
        version.Property(v => v.Title).HasMaxLength(ListVersion.TitleMaxLength);
        version.Property(v => v.Sum).HasMaxLength(64);
        version.Property(v => v.From).HasColumnName("first_day");
        version.Property(v => v.Clauses).HasJsonb();
        version.Property(v => v.Drafted).HasJsonb();
        version.Property(v => v.Seed);
        version.Property(v => v.Confirmed).HasJsonb();
        version.Property(v => v.Adopted).HasJsonb();
        version.Property(v => v.InForceFrom);
        version.Ignore(v => v.Label);
        version.Ignore(v => v.Unconfirmed);
        version.Ignore(v => v.State);
        version.Property(v => v.RowVersion).IsRowVersion();
        version.HasOne<StoredText>().WithMany().HasForeignKey(v => v.Sum).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredTextMapping : IEntityTypeConfiguration<StoredText>
{
    public void Configure(EntityTypeBuilder<StoredText> text)
    {
        text.ToTable("rule_texts");
        text.HasKey(t => t.Sum);
        text.Property(t => t.Sum).HasMaxLength(64);
        text.Property(t => t.Text);
    }
}

internal sealed class StoredRulebookMapping : IEntityTypeConfiguration<StoredRulebook>
{
    public void Configure(EntityTypeBuilder<StoredRulebook> book)
    {
        book.ToTable("rulebooks");
        book.HasKey(b => b.Digest);
        book.Property(b => b.Digest).HasMaxLength(64);
        book.Property(b => b.Lists).HasJsonb();
        book.Property(b => b.Others).HasJsonb();
        book.Property(b => b.FirstUsed);
    }
}
