using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Papers;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class IssuedPaperMapping : IEntityTypeConfiguration<IssuedPaper>
{
    public void Configure(EntityTypeBuilder<IssuedPaper> paper)
    {
        paper.ToTable("issued_papers");
        paper.HasKey(p => p.Id);
        paper.Property(p => p.Number).HasMaxLength(100);
        paper.Property(p => p.Form).HasMaxLength(60);
        paper.Property(p => p.Department);
        paper.Property(p => p.Target);
        paper.Property(p => p.Content);
        paper.Property(p => p.IssuedOn);
        paper.Property(p => p.WrittenAt);
        paper.Property(p => p.WithdrawnAt);
        paper.Property(p => p.WithdrawnBy).HasJsonb();
        paper.Property(p => p.WithdrawnBecause);
        paper.Property(p => p.Pdf);
        paper.Property(p => p.Digest).HasMaxLength(64);
        paper.Property(p => p.Pages);
        paper.Property(p => p.Substitutions);
        paper.Property(p => p.Failure);
        paper.HasIndex(p => p.Number).IsUnique();
        paper.HasIndex(p => p.Digest);
        paper.HasIndex(p => p.WrittenAt).HasFilter("pdf is null").HasDatabaseName("ix_issued_papers_waiting");
    }
}

internal sealed class DocumentCounterMapping : IEntityTypeConfiguration<DocumentCounter>
{
    public void Configure(EntityTypeBuilder<DocumentCounter> counter)
    {
        counter.ToTable("document_counters");
        counter.HasKey(c => new { c.Department, c.Kind, c.Year });
        counter.Property(c => c.Kind).HasMaxLength(20);
        counter.Property(c => c.Last);
    }
}
