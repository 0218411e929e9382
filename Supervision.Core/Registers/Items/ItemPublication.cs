namespace Supervision.Core.Registers.Items;

/// <summary>事项公布: that a version was published, and when. A task refers to this row and not to the version, so the database itself refuses an unpublished item.</summary>
public sealed class ItemPublication
{
    private ItemPublication()
    {
    }

    public required ItemVersionId Version { get; init; }

    public required DateOnly PublishedOn { get; init; }

    public static ItemPublication Of(ItemVersionId version, DateOnly publishedOn) =>
        new() { Version = version, PublishedOn = publishedOn };
}
