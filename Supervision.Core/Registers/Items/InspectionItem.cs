using Supervision.Core.Primitives;

namespace Supervision.Core.Registers.Items;

/// <summary>抽查事项: one entry of the list (抽查事项清单). What it says stands in its versions.</summary>
public sealed class InspectionItem
{
    public const int CodeMaxLength = 32;

    private readonly List<ItemVersion> _versions = [];

    private InspectionItem()
    {
    }

    public required ItemId Id { get; init; }

    /// <summary>事项编码: digits, Latin letters and hyphens, unique.</summary>
    public required string Code { get; init; }

    /// <summary>The last day on which it may be used; null while it stands.</summary>
    public DateOnly? RetiredOn { get; set; }

    public required bool IsSample { get; set; }

    /// <summary>By number, ascending.</summary>
    public IReadOnlyList<ItemVersion> Versions => _versions;

    public ItemVersion? Latest => _versions.MaxBy(version => version.Number);

    public static InspectionItem Make(ItemId id, string code) => new() { Id = id, Code = code, IsSample = false };

    /// <summary>Adds a version, or answers with the latest when it says the same.</summary>
    public Result<ItemVersion> Revise(ItemContent content, ItemVersionId id, DateTimeOffset at)
    {
        if (Latest is { } latest && latest.Content.Equals(content))
        {
            return latest;
        }

        var made = ItemVersion.Make(id, this, (Latest?.Number ?? 0) + 1, content, at);

        if (made.Succeeded(out var version, out _))
        {
            _versions.Add(version);
        }

        return made;
    }

    /// <summary>The version that may be used on that day: published, in force, the item not retired.</summary>
    public Result<ItemVersion> UsableOn(DateOnly date)
    {
        if (RetiredOn is { } last && date > last)
        {
            return ItemProblems.Retired(Code, last);
        }

        var usable = _versions
            .Where(version => version.Publication is { } published && published.PublishedOn <= date && version.Content.EffectiveFrom <= date)
            .MaxBy(version => version.Number);

        return usable is null ? ItemProblems.NotPublished(Code) : usable;
    }
}
