namespace Supervision.Publisher.Channels;

/// <summary>The fields of ours that a column can hold. What each stands for says <see cref="ChannelForms"/>.</summary>
internal static class FormValues
{
    public static readonly string[] All =
    [
        "key", "operation", "record", "disclosure", "plan-number", "plan-title", "task-number",
        "task-title", "kind", "direction", "target-name", "target-code", "authority", "joint-authorities",
        "ended-on", "results", "items", "item-number", "item-name", "item-result", "note",
    ];
}
