using System.Text.Json;
using Supervision.Api.Disclosures;
using Supervision.Core.Checks;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;

namespace Supervision.Api.Log.Comparers;

/// <summary>公示所依据的检查: the reviewed check behind a disclosed result, as it is stored now, held against what the public reads.</summary>
/// <param name="Results">As JSON.</param>
/// <param name="Items">As JSON.</param>
internal sealed record ShownCheck(
    string Target, string TargetName, string Department, DateOnly? EndedOn, string Results, string Items, bool IsReviewed, bool IsDropped)
{
    /// <param name="department">Of the disclosed result.</param>
    /// <param name="taskItems">What the items of the task are called.</param>
    public bool Fits(DisclosureContent content, string department, IReadOnlyList<TaskItem> taskItems)
    {
        if (!IsReviewed || IsDropped || Target != content.Target || TargetName != content.TargetName || Department != department)
        {
            return false;
        }

        return EndedOn == content.EndedOn && Read<string>(Results).SequenceEqual(content.Results) && ItemsFit(content, taskItems);
    }

    private bool ItemsFit(DisclosureContent content, IReadOnlyList<TaskItem> taskItems)
    {
        var names = taskItems.ToDictionary(item => item.Code, item => item.Name);
        var shown = Read<ItemResult>(Items).Select(item => new DisclosedItem(names[item.Item], WriteDisclosure.Public(item)));
        return shown.SequenceEqual(content.Items);
    }

    private static List<T> Read<T>(string json) => JsonSerializer.Deserialize<List<T>>(json, Jsonb.Strict)!;
}
