using Supervision.Core.Primitives;

namespace Supervision.Core.Registers.Items;

/// <summary>事项版本: what the list said about an item from one day on. Never changed; a task keeps the version it used.</summary>
public sealed class ItemVersion
{
    private ItemVersion()
    {
    }

    public required ItemVersionId Id { get; init; }

    public required ItemId Item { get; init; }

    /// <summary>Counts from 1.</summary>
    public required int Number { get; init; }

    public required ItemContent Content { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Null while the version is not published and so cannot be used.</summary>
    public ItemPublication? Publication { get; private set; }

    public bool IsPublished => Publication is not null;

    public void Publish(DateOnly on) => Publication ??= ItemPublication.Of(Id, on);

    internal static Result<ItemVersion> Make(ItemVersionId id, InspectionItem item, int number, ItemContent content, DateTimeOffset at)
    {
        if (!content.Bases.Any(basis => basis.Suffices))
        {
            return content.Bases.Count == 0 ? ItemProblems.NoBasis(item.Code) : ItemProblems.OnlyNormativeDocuments(item.Code);
        }

        if (content.Category is ItemCategory.General && content.RatioMax is null)
        {
            return ItemProblems.GeneralWithoutRatio(item.Code);
        }

        if (content.RatioMin is <= 0 or > 1 || content.RatioMax is <= 0 or > 1 || content.RatioMin > content.RatioMax)
        {
            return ItemProblems.RatioOutOfBounds(item.Code);
        }

        return new ItemVersion { Id = id, Item = item.Id, Number = number, Content = content, MadeAt = at };
    }
}
