using System.Globalization;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Core.Log.Times;

/// <summary>
/// 时间声明: after a clock was wrong, or nothing was written for longer than a working day, two persons state which time holds. It stands
/// in the log, and from it the times run on.
/// </summary>
public sealed class TimeStatement
{
    public const int ReasonMaxLength = 500;

    /// <summary>How long a proposal waits for the second person.</summary>
    public static readonly TimeSpan Open = TimeSpan.FromDays(1);

    private TimeStatement()
    {
    }

    public required TimeStatementId Id { get; init; }

    public required string Reason { get; init; }

    /// <summary>By 系统管理员, at the time that his clock showed.</summary>
    public required Signed Proposed { get; init; }

    /// <summary>By 审计管理员.</summary>
    public Signed? Confirmed { get; private set; }

    /// <summary>The time of the last entry before.</summary>
    public DateTimeOffset? From { get; private set; }

    /// <summary>The time from which entries run on.</summary>
    public DateTimeOffset? To { get; private set; }

    /// <summary>What the database's own clock showed then.</summary>
    public DateTimeOffset? DatabaseClock { get; private set; }

    /// <summary>The number of the last audit entry before; 0 where there was none.</summary>
    public long? AuditNumber { get; private set; }

    /// <summary>Of its entry.</summary>
    public long? LogIndex { get; private set; }

    /// <summary>How far entries may be ahead of the database's clock while this is the last statement.</summary>
    public TimeSpan Ahead => To is { } to && DatabaseClock is { } clock && to > clock ? to - clock : TimeSpan.Zero;

    public static Result<TimeStatement> Propose(TimeStatementId id, string reason, Signed proposed)
    {
        if (proposed.By.Role is not Role.SystemAdministrator)
        {
            return TimeProblems.OnlyAdministrator(proposed.By);
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > ReasonMaxLength)
        {
            return TimeProblems.NoReason(ReasonMaxLength);
        }

        return new TimeStatement { Id = id, Reason = reason.Trim(), Proposed = proposed };
    }

    /// <param name="before">The state of the ledger as the entry will find it.</param>
    public Result<Done> Confirm(Signed confirmed, LedgerTimes before)
    {
        if (confirmed.By.Role is not Role.AuditAdministrator)
        {
            return TimeProblems.OnlyAuditAdministrator(confirmed.By);
        }

        if (confirmed.By.IsSamePersonAs(Proposed.By))
        {
            return TimeProblems.SamePerson(confirmed.By);
        }

        if (confirmed.At < Proposed.At || confirmed.At - Proposed.At > Open)
        {
            return TimeProblems.ClocksApart(Proposed.At, confirmed.At);
        }

        Confirmed = confirmed;
        From = before.Last ?? confirmed.At;
        To = confirmed.At;
        DatabaseClock = before.Now;
        AuditNumber = before.AuditNumber;
        LogIndex = before.NextIndex;
        return default(Done);
    }

    /// <summary>What the log keeps of it, once it is confirmed.</summary>
    public TimeStatementRecord Record()
    {
        var (from, to, clock) = (Text(From!.Value), Text(To!.Value), Text(DatabaseClock!.Value));
        return new(from, to, clock, AuditNumber!.Value, Reason, [Signer(Proposed, Proposer()), Signer(Confirmed!, Confirmed!.By.Role.Named())]);
    }

    // Before there were the three administrators, 管理员 proposed and 执法监督 confirmed; the entries of that time say so.
    private string Proposer() => Confirmed!.By.Role is Role.Supervisor ? "管理员" : Proposed.By.Role.Named();

    private static string Signer(Signed signed, string role) => $"{signed.By.Department}:{role}";

    private static string Text(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
