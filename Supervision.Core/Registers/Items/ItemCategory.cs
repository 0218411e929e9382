using Supervision.Core.LawTables;

namespace Supervision.Core.Registers.Items;

/// <summary>事项类别: key items (重点检查事项) know no upper ratio; that of general ones (一般检查事项) is strictly limited.</summary>
public enum ItemCategory { Key, General }

public static class ItemCategories
{
    public static readonly Terms<ItemCategory> Terms = new(
        (ItemCategory.Key, "重点检查事项"),
        (ItemCategory.General, "一般检查事项"));

    public static string Named(this ItemCategory category) => Terms.Of(category);
}
