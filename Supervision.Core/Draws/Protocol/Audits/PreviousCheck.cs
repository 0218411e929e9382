using System.Globalization;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>
/// 前一次核对: an attempt after a void one names it by the commit digest of the last attempt that was committed, or, where none ever was,
/// by the digest of the record of the last void.
/// </summary>
internal static class PreviousCheck
{
    /// <summary>The entries of earlier attempts of the task with which log.json begins; older files have none.</summary>
    public static List<LoggedStep> Leading(DrawRule rule, IEnumerable<LoggedStep> steps)
    {
        var voids = steps.TakeWhile(step => step.Is(LogKind.DrawVoided) && step.Entry.Object == rule.Task);
        return [.. voids.TakeWhile(step => AttemptOf(step) < rule.Attempt)];
    }

    /// <param name="earlier">What <see cref="Leading"/> found; where there is nothing, nothing can be held against it.</param>
    public static Problem? Find(DrawRule rule, IReadOnlyList<LoggedStep> earlier)
    {
        if (earlier.Count == 0)
        {
            return null;
        }

        if (!earlier.Select(AttemptOf).SequenceEqual(Enumerable.Range(1, rule.Attempt - 1)))
        {
            return DrawLogProblems.PreviousMissing(rule.Attempt - 1, earlier.Count);
        }

        var committed = earlier.Select(step => step.Entry.Says("commitDigest")).LastOrDefault(digest => digest.Length > 0);
        var expected = committed ?? Digest.Of(earlier[^1].RecordText);
        return rule.Previous == expected ? null : DrawLogProblems.PreviousDiffers(rule.Previous ?? "", expected);
    }

    private static int AttemptOf(LoggedStep step) =>
        int.TryParse(step.Entry.Attempt, CultureInfo.InvariantCulture, out var attempt) ? attempt : int.MaxValue;
}
