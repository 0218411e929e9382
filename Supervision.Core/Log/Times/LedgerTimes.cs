namespace Supervision.Core.Log.Times;

/// <summary>What the next entry meets: the clock of the database and the last entries of the log and of the audit trail.</summary>
/// <param name="Now">By the clock of the database.</param>
/// <param name="NextIndex">Of the log.</param>
/// <param name="AuditNumber">Of the last audit entry; 0 where there is none.</param>
/// <param name="AuditStated">Whether the last statement came after the last audit entry, so that the trail too runs on from it.</param>
/// <param name="Stated">The time from which the last statement lets entries run on; null where there is none.</param>
/// <param name="Ahead">How far the last statement lets entries be ahead of the clock of the database.</param>
/// <param name="IsDemonstration">Whether the clock may be set here.</param>
public sealed record LedgerTimes(
    DateTimeOffset Now, long NextIndex, DateTimeOffset? LogAt, long AuditNumber, DateTimeOffset? AuditAt, bool AuditStated,
    DateTimeOffset? Stated, TimeSpan Ahead, bool IsDemonstration)
{
    /// <summary>The last time that was written anywhere and holds; null before the first entry.</summary>
    public DateTimeOffset? Last
    {
        get
        {
            var audit = AuditStated ? Stated : AuditAt;
            return LogAt > audit || audit is null ? LogAt : audit;
        }
    }
}
