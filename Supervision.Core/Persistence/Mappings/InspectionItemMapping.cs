using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Supervision.Core.Registers.Items;

namespace Supervision.Core.Persistence.Mappings;

internal sealed class InspectionItemMapping : IEntityTypeConfiguration<InspectionItem>
{
    public void Configure(EntityTypeBuilder<InspectionItem> item)
    {
        item.ToTable("inspection_items", table =>
            table.HasCheckConstraint("ck_inspection_items_code", "code ~ '^[0-9A-Za-z-]+$'"));

        item.HasKey(i => i.Id);
        item.Property(i => i.Code).HasMaxLength(InspectionItem.CodeMaxLength);
        item.Property(i => i.RetiredOn);
        item.Property(i => i.IsSample);
        item.Ignore(i => i.Latest);
        item.HasMany(i => i.Versions).WithOne().HasForeignKey(v => v.Item).OnDelete(DeleteBehavior.Restrict);
        item.HasIndex(i => i.Code).IsUnique();
    }
}

internal sealed class ItemVersionMapping : IEntityTypeConfiguration<ItemVersion>
{
    public void Configure(EntityTypeBuilder<ItemVersion> version)
    {
        version.ToTable("item_versions", table =>
        {
            table.HasCheckConstraint("ck_item_versions_basis_suffices", "content @? '$.bases[*] ? (@.level != \"normative-document\")'");
            table.HasCheckConstraint(
                "ck_item_versions_general_has_ratio", "content->>'category' <> 'general' or content->>'ratioMax' is not null");
            table.HasCheckConstraint("ck_item_versions_number", "number > 0");
        });

        version.HasKey(v => v.Id);
        version.Property(v => v.Id).ValueGeneratedNever();
        version.Property(v => v.Item);
        version.Property(v => v.Number);
        version.Property(v => v.Content).HasJsonb();
        version.Property(v => v.MadeAt);
        version.HasOne(v => v.Publication).WithOne().HasForeignKey<ItemPublication>(p => p.Version).OnDelete(DeleteBehavior.Restrict);
        version.HasIndex(v => new { v.Item, v.Number }).IsUnique();
    }
}

internal sealed class ItemPublicationMapping : IEntityTypeConfiguration<ItemPublication>
{
    public void Configure(EntityTypeBuilder<ItemPublication> publication)
    {
        publication.ToTable("item_publications");
        publication.HasKey(p => p.Version);
        publication.Property(p => p.Version).ValueGeneratedNever();
        publication.Property(p => p.PublishedOn);
    }
}
