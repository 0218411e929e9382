using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>Holds the record of a ceremony against the log, step by step and in both directions.</summary>
internal static class CeremonyInLog
{
    private static readonly Dictionary<string, LogKind> Kinds = new()
    {
        [CeremonyStep.Frozen] = LogKind.DrawFrozen,
        [CeremonyStep.Committed] = LogKind.DrawCommitted,
        [CeremonyStep.Value] = LogKind.DrawValue,
        [CeremonyStep.Absent] = LogKind.DrawValueAbsent,
        [CeremonyStep.Opened] = LogKind.DrawOpened,
        [CeremonyStep.Revealed] = LogKind.DrawRevealed,
        [CeremonyStep.Drawn] = LogKind.DrawDone,
        [CeremonyStep.Locked] = LogKind.DrawLocked,
    };

    /// <summary>Whether an entry is what a party did.</summary>
    public static bool IsByParty(LoggedStep step) =>
        step.Is(LogKind.DrawValue) || step.Is(LogKind.DrawValueAbsent) || step.Is(LogKind.DrawOpened);

    /// <param name="logged">The entries of this draw, without those of earlier attempts.</param>
    public static Problem? Find(IReadOnlyList<CeremonyStep> steps, IEnumerable<LoggedStep> logged)
    {
        var own = logged.Where(step => Kinds.Values.Any(step.Is)).ToList();

        for (var i = 0; i < Math.Max(steps.Count, own.Count); i++)
        {
            if (i == steps.Count)
            {
                return CeremonyFileProblems.LogHasMore(own[i].Index);
            }

            if (i == own.Count || !IsSame(steps[i], own[i]))
            {
                return CeremonyFileProblems.LogDiffers(steps[i].Index);
            }
        }

        return null;
    }

    private static bool IsSame(CeremonyStep step, LoggedStep logged)
    {
        if (step.Index != logged.Index || step.At != logged.At || !Kinds.TryGetValue(step.Step, out var kind))
        {
            return false;
        }

        return logged.Is(kind) && step.Digest == DigestIn(logged.Entry, kind) && SaysSame(step, logged.Entry);
    }

    private static string DigestIn(LoggedEntry entry, LogKind kind) => kind switch
    {
        LogKind.DrawFrozen => entry.Says("frameRoot"),
        LogKind.DrawCommitted => entry.Says("commitDigest"),
        LogKind.DrawValue => Digest.Of(entry.Says("value")),
        LogKind.DrawValueAbsent => Digest.Of(entry.Says("source")),
        LogKind.DrawOpened => entry.Says("nonceDigest"),
        LogKind.DrawRevealed => entry.Says("revealDigest"),
        _ => entry.Says("resultDigest"),
    };

    private static bool SaysSame(CeremonyStep step, LoggedEntry entry) => step.Step switch
    {
        CeremonyStep.Opened => entry.Says("party") == step.Party && entry.Says("body") == step.Body,
        CeremonyStep.Value => entry.Says("kind") == step.Kind && SaysConfirmed(step, entry),
        CeremonyStep.Absent => SaysConfirmed(step, entry),
        _ => true,
    };

    private static bool SaysConfirmed(CeremonyStep step, LoggedEntry entry) =>
        entry.Says("source") == step.Source && entry.Says("by") == step.Body && entry.Says("confirmedBy") == step.ConfirmedBy;
}
