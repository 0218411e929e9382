using System.Globalization;

namespace Supervision.Core.Plans;

/// <summary>A planned task in one line of text, the form in which two versions are compared.</summary>
public static class PlannedTaskText
{
    public static string Of(PlannedTask? task) =>
        task is null
            ? ""
            : string.Join('；',
                task.Title,
                task.Lead,
                string.Join('、', task.Participants),
                string.Join('、', task.Items),
                string.Join('、', [.. task.Scope.Regions, .. task.Scope.Industries, .. task.Scope.Kinds]),
                task.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                task.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
