using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Process;

/// <summary>抽取: one attempt at a task's draw, phase by phase. A phase is a fact with its time; none can be taken back.</summary>
public sealed class DrawAttempt
{
    private DrawAttempt()
    {
    }

    public required AttemptId Id { get; init; }

    public required TaskId Task { get; init; }

    /// <summary>From 1; the next one exists only after the last was void.</summary>
    public required int Number { get; init; }

    public required Signed Frozen { get; init; }

    public required string FrameKey { get; init; }

    public required string FrameRoot { get; init; }

    public required string RosterDigest { get; init; }

    public required string RecusalsDigest { get; init; }

    /// <summary>Of roster-people.csv; null in attempts frozen before it was introduced, as is its root.</summary>
    public string? RosterPeopleDigest { get; init; }

    public string? RosterPeopleRoot { get; init; }

    /// <summary>Who stands behind the numbers of the roster; null in attempts frozen before that was kept.</summary>
    public PeopleCommitment? People => RosterPeopleDigest is { } digest && RosterPeopleRoot is { } root ? new(digest, root) : null;

    public required int FrameSize { get; init; }

    public required IReadOnlyDictionary<Exclusion, int> Excluded { get; init; }

    /// <summary>Internal: which tier stands behind each stratum's label. Labels change with every task.</summary>
    public required IReadOnlyDictionary<string, string> Strata { get; init; }

    public required IReadOnlyList<DrawParty> Parties { get; set; }

    /// <summary>The bytes of rule.json as published.</summary>
    public string? RuleJson { get; private set; }

    public string? CommitDigest { get; private set; }

    public long? CommitIndex { get; private set; }

    public Signed? Committed { get; private set; }

    public string? RevealJson { get; private set; }

    public Signed? Revealed { get; private set; }

    public string? ResultDigest { get; private set; }

    public string? AssignmentDigest { get; private set; }

    /// <summary>Over the salted lines of the assignment; null in attempts drawn before it was introduced.</summary>
    public string? AssignmentRoot { get; private set; }

    public Signed? Drawn { get; private set; }

    public Signed? Locked { get; private set; }

    public Signed? Voided { get; private set; }

    public string? VoidReason { get; private set; }

    public uint RowVersion { get; private set; }

    public AttemptPhase Phase
    {
        get
        {
            if (Voided is not null)
            {
                return AttemptPhase.Voided;
            }

            if (Locked is not null)
            {
                return AttemptPhase.Locked;
            }

            if (Drawn is not null)
            {
                return AttemptPhase.Drawn;
            }

            if (Revealed is not null)
            {
                return AttemptPhase.Revealed;
            }

            if (Committed is not null)
            {
                return AttemptPhase.Committed;
            }

            return AttemptPhase.Frozen;
        }
    }

    public static DrawAttempt Freeze(
        AttemptId id, TaskId task, int number, FrozenDigests digests, int frameSize, IReadOnlyDictionary<Exclusion, int> excluded,
        IReadOnlyDictionary<string, string> strata, Signed frozen) =>
        new()
        {
            Id = id,
            Task = task,
            Number = number,
            Frozen = frozen,
            FrameKey = digests.FrameKey,
            FrameRoot = digests.FrameRoot,
            RosterDigest = digests.Roster,
            RecusalsDigest = digests.Recusals,
            RosterPeopleDigest = digests.People?.Digest,
            RosterPeopleRoot = digests.People?.Root,
            FrameSize = frameSize,
            Excluded = excluded,
            Strata = strata,
            Parties = [],
        };

    public Result<Done> Enter(DrawParty party)
    {
        if (Phase is not AttemptPhase.Frozen)
        {
            return AttemptProblems.WrongPhase(this, "登记参与方的承诺", AttemptPhase.Frozen);
        }

        if (party.WrongForm() is { } wrong)
        {
            return wrong;
        }

        if (Parties.Any(p => p.Party == party.Party))
        {
            return AttemptProblems.PartyTwice(party.Party);
        }

        Parties = [.. Parties, party];
        return default(Done);
    }

    public Result<Done> Commit(string ruleJson, string commitDigest, long logIndex, Signed committed)
    {
        if (Phase is not AttemptPhase.Frozen)
        {
            return AttemptProblems.WrongPhase(this, "作出承诺", AttemptPhase.Frozen);
        }

        (RuleJson, CommitDigest, CommitIndex, Committed) = (ruleJson, commitDigest, logIndex, committed);
        return default(Done);
    }

    public Result<Done> Open(string party, string nonce, DateTimeOffset at)
    {
        if (Phase is not AttemptPhase.Committed)
        {
            return AttemptProblems.WrongPhase(this, "揭示随机数", AttemptPhase.Committed);
        }

        if (Parties.SingleOrDefault(p => p.Party == party) is not { } known)
        {
            return AttemptProblems.PartyUnknown(party);
        }

        if (known.Nonce is not null)
        {
            return AttemptProblems.AlreadyOpened(party);
        }

        Parties = [.. Parties.Select(p => p.Party == party ? p with { Nonce = nonce, OpenedAt = at } : p)];
        return default(Done);
    }

    public Result<Done> Reveal(string revealJson, Signed revealed)
    {
        if (Phase is not AttemptPhase.Committed)
        {
            return AttemptProblems.WrongPhase(this, "登记公开数值", AttemptPhase.Committed);
        }

        (RevealJson, Revealed) = (revealJson, revealed);
        return default(Done);
    }

    public Result<Done> Draw(DrawnDigests digests, Signed drawn)
    {
        if (Phase is not AttemptPhase.Revealed)
        {
            return AttemptProblems.WrongPhase(this, "抽取", AttemptPhase.Revealed);
        }

        (ResultDigest, AssignmentDigest, AssignmentRoot) = (digests.Result, digests.Assignment, digests.AssignmentRoot);
        Drawn = drawn;
        return default(Done);
    }

    public Result<Done> Lock(Signed locked)
    {
        if (Phase is not AttemptPhase.Drawn)
        {
            return AttemptProblems.WrongPhase(this, "锁定", AttemptPhase.Drawn);
        }

        Locked = locked;
        return default(Done);
    }

    /// <summary>The rule itself makes the attempt void when a party has not opened, or a value is not confirmed, in time; nobody's approval is asked.</summary>
    public Result<Done> Lapse(string reason, DateTimeOffset at)
    {
        if (Phase is not AttemptPhase.Committed)
        {
            return AttemptProblems.WrongPhase(this, "到期作废", AttemptPhase.Committed);
        }

        (VoidReason, Voided) = (reason, new Signed(ByTheRule(Committed!.By), at));
        return default(Done);
    }

    private static Actor ByTheRule(Actor committed) => new("按抽取规则到期", committed.Department, Role.Program);

    /// <summary>作废: stays public with its reason and approver; the next attempt names it.</summary>
    public Result<Done> Void(string reason, Signed approved)
    {
        if (Phase is AttemptPhase.Locked or AttemptPhase.Voided)
        {
            return AttemptProblems.CannotVoid(this);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return AttemptProblems.VoidWithoutReason();
        }

        if (approved.By.Role is not Role.Approver)
        {
            return PlanProblems.OnlyHead(approved.By, "作废抽取");
        }

        (VoidReason, Voided) = (reason, approved);
        return default(Done);
    }
}

/// <summary>The fingerprints of what was frozen.</summary>
/// <param name="People">Who stands behind the numbers of the roster.</param>
public sealed record FrozenDigests(string FrameKey, string FrameRoot, string Roster, string Recusals, PeopleCommitment? People = null);

/// <summary>The fingerprints of what was drawn.</summary>
public sealed record DrawnDigests(string Result, string Assignment, string AssignmentRoot);

public enum AttemptPhase { Frozen, Committed, Revealed, Drawn, Locked, Voided }
