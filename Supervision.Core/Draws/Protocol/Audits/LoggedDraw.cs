using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Log.Keys;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>What the log must say of a draw by its files: the steps of section 2 in their order, each with its digests, and every replacement.</summary>
/// <param name="Replacements">The digest of each, in order; null where the file is not public and only their numbers are checked.</param>
/// <param name="Loads">c of each team; null where it is not known.</param>
internal sealed record LoggedDraw(
    DrawRule Rule, string CommitDigest, string RevealDigest, string ResultDigest, string AssignmentDigest,
    IReadOnlyDictionary<string, int>? Loads, IReadOnlyList<string>? Replacements)
{
    private static readonly LogKind[] OfParties = [LogKind.DrawValue, LogKind.DrawValueAbsent, LogKind.DrawOpened];

    /// <summary>The record of the ceremony, where the bundle has it.</summary>
    public IReadOnlyList<CeremonyStep>? Ceremony { get; init; }

    /// <summary>Over the lines of the assignment; null where the log need not say it or the lines are not public.</summary>
    public string? AssignmentRoot { get; init; }

    /// <summary>Bundles from before the log's proofs were in them have no such file; the reader is told that the log was not checked.</summary>
    public Result<MaybeLogged> CheckIn(string folder, VerifierKey? trusted)
    {
        if (!File.Exists(Path.Combine(folder, LogProofs.FileName)))
        {
            return new MaybeLogged(null);
        }

        return BundleText.Read(folder, LogProofs.FileName).Succeeded(out var text, out var problem)
            && LogProofs.Read(text).Succeeded(out var proofs, out problem)
            && Check(proofs, trusted).Succeeded(out var found, out problem)
            ? new MaybeLogged(found)
            : problem;
    }

    /// <param name="trusted">The key the reader knows, if any.</param>
    public Result<DrawLogFound> Check(LogProofs proofs, VerifierKey? trusted)
    {
        if (!proofs.Open().Succeeded(out var checkpoint, out var problem))
        {
            return problem;
        }

        if (trusted is not null && !KeyChange.Follow(trusted, proofs.Changes).Any(key => Checkpoint.Open(proofs.Checkpoint, key).Succeeded(out _, out _)))
        {
            return DrawLogProblems.OtherKey(trusted.ToString());
        }

        if (!Read(proofs.Entries).Succeeded(out var steps, out problem))
        {
            return problem;
        }

        var earlier = PreviousCheck.Leading(Rule, steps);

        if (CheckAll(steps, earlier) is { } wrong)
        {
            return wrong;
        }

        return new DrawLogFound(
            checkpoint,
            proofs.Keys,
            [.. steps.Skip(earlier.Count).Where(step => !CeremonyInLog.IsByParty(step)).Take(Phases().Count).Select(step => step.Index)],
            steps.Count(step => step.Is(LogKind.Replacement)),
            steps[^1].Is(LogKind.DrawVoided));
    }

    /// <summary>The four steps of every draw, as far as they follow from its files.</summary>
    private List<IAttemptRecord> Phases()
    {
        var people = PeopleCommitment.Of(Rule);
        var size = Rule.Strata.Sum(stratum => stratum.Size);
        return
        [
            new DrawFrozenRecord(
                Rule.Attempt, Rule.FrameRoot, Rule.RosterDigest, Rule.RecusalsDigest, size, Excluded: null, people?.Digest, people?.Root),
            new DrawCommittedRecord(Rule.Attempt, CommitDigest),
            new DrawRevealedRecord(Rule.Attempt, RevealDigest),
            new DrawDoneRecord(Rule.Attempt, ResultDigest, AssignmentDigest, Loads, AssignmentRoot),
        ];
    }

    private static Result<List<LoggedStep>> Read(IReadOnlyList<LogProof> entries)
    {
        var steps = new List<LoggedStep>();

        foreach (var proof in entries)
        {
            if (!LoggedStep.Read(proof).Succeeded(out var step, out var problem))
            {
                return problem;
            }

            if (steps.Count > 0 && step.At < steps[^1].At)
            {
                return DrawLogProblems.TimeBackwards(step.Index);
            }

            steps.Add(step);
        }

        return steps;
    }

    /// <summary>Void entries of earlier attempts, then what parties did between the phases, and the phases with what came after.</summary>
    private Problem? CheckAll(List<LoggedStep> steps, List<LoggedStep> earlier)
    {
        if (PreviousCheck.Find(Rule, earlier) is { } wrong)
        {
            return wrong;
        }

        var own = steps.Skip(earlier.Count).ToList();
        var byParties = own.Where(CeremonyInLog.IsByParty).ToList();

        if (byParties.Find(step => !OfParties.Any(kind => IsOfThisDraw(step, kind))) is { } strange)
        {
            return DrawLogProblems.Step(strange.Index, LogKind.DrawOpened.Named());
        }

        if (CheckSteps([.. own.Except(byParties)]) is { } problem)
        {
            return problem;
        }

        if (Ceremony is { } ceremony)
        {
            return CeremonyInLog.Find(ceremony, own);
        }

        return byParties.Count == 0 ? null : CeremonyFileProblems.Missing();
    }

    private Problem? CheckSteps(List<LoggedStep> steps)
    {
        var phases = Phases();

        for (var i = 0; i < phases.Count; i++)
        {
            if (i == steps.Count)
            {
                return DrawLogProblems.StepMissing(phases[i].Kind.Named());
            }

            if ((Compare(steps[i], phases[i]) ?? Timely(steps[i])) is { } problem)
            {
                return problem;
            }
        }

        var rest = steps.Skip(phases.Count).ToList();

        // Draws from before the lock had an entry of its own go on without one.
        if (rest.Count > 0 && rest[0].Is(LogKind.DrawLocked))
        {
            if (Compare(rest[0], new DrawLockedRecord(Rule.Attempt, ResultDigest, AssignmentDigest, Checks: null)) is { } wrong)
            {
                return wrong;
            }

            rest.RemoveAt(0);
        }

        // Whatever was void in the end was void after its last replacement.
        if (rest.Count > 0 && IsOfThisDraw(rest[^1], LogKind.DrawVoided))
        {
            rest.RemoveAt(rest.Count - 1);
        }

        return CheckReplacements(rest);
    }

    private Problem? CheckReplacements(List<LoggedStep> steps)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            var digest = Replacements is not null && i < Replacements.Count ? Replacements[i] : null;

            if (Compare(steps[i], new ReplacementRecord(Rule.Attempt, i + 1, digest)) is { } problem)
            {
                return problem;
            }
        }

        if (Replacements is not null && Replacements.Count != steps.Count)
        {
            return DrawLogProblems.ReplacementCount(steps.Count, Replacements.Count);
        }

        return null;
    }

    // The log may say more than follows from the files, never anything else.
    private Problem? Compare(LoggedStep step, IAttemptRecord expected)
    {
        if (!IsOfThisDraw(step, expected.Kind))
        {
            return DrawLogProblems.Step(step.Index, expected.Kind.Named());
        }

        foreach (var (member, value) in LogRecords.MembersOf(expected))
        {
            var logged = step.Entry.Says(member);

            if (logged != value)
            {
                return DrawLogProblems.Differs(step.Index, member, logged, value);
            }
        }

        return null;
    }

    private bool IsOfThisDraw(LoggedStep step, LogKind kind) => step.IsOf(Rule, kind);

    private Problem? Timely(LoggedStep step)
    {
        if (step.Is(LogKind.DrawCommitted) && step.At >= Rule.RevealBy)
        {
            return DrawLogProblems.CommittedLate(step.At, Rule.RevealBy);
        }

        // A witnessed value is due by then, not at that time.
        if (step.Is(LogKind.DrawRevealed) && Rule.Sources.FirstOrDefault(source => !source.IsWitnessed && step.At < source.Due) is { } early)
        {
            return DrawLogProblems.RevealedEarly(early.Name, step.At, early.Due);
        }

        return null;
    }
}

/// <param name="Log">Null where the bundle holds no proofs.</param>
internal sealed record MaybeLogged(DrawLogFound? Log);

/// <summary>What was found in the log: where the four steps stand, how many replacements, under which checkpoint.</summary>
public sealed record DrawLogFound(
    Checkpoint Checkpoint, IReadOnlyList<VerifierKey> Keys, IReadOnlyList<long> Steps, int Replacements, bool Voided);
