using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Api.Credit;

/// <summary>录入信用记录: a list, an honour, or what takes a subject off a list, copied from its document. Nothing becomes public by it.</summary>
public sealed class EnterCredit(SupervisionDb db, Acts acts, TimeProvider clock)
{
    public Task<Result<CreditRecord>> ExecuteAsync(Actor actor, CreditEntry entry, CancellationToken cancel) =>
        acts.ActAsync(actor, CreditActs.Enter, OtherObjects.Nothing($"主体{entry.Subject}"), ledger => InTransactionAsync(ledger, actor, entry, cancel), cancel);

    private async Task<Result<CreditRecord>> InTransactionAsync(Ledger ledger, Actor actor, CreditEntry entry, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        if (!SubjectKey.TryParse(entry.Subject, out var key))
        {
            return CreditProblems.NotACode(entry.Subject);
        }

        if (await WhyNotAsync(key, entry, OfficeClock.DayOf(now), cancel) is { } problem)
        {
            return problem;
        }

        var record = new CreditRecord(Guid.CreateVersion7(now), key, entry.Kind, entry.On, entry.Number.Trim(), entry.Organ.Trim(), entry.OrganCode.Trim(), now)
        {
            Source = entry.Source.Trim(),
            Clause = entry.Clause.Trim(),
            Content = entry.Content.Trim(),
            HoldsUntil = entry.HoldsUntil,
            Ends = entry.Ends,
        };
        db.CreditRecords.Add(record);
        await ledger.AuditAsync(actor, "录入信用记录", key.ToString(),
            new { 种类 = CreditRecordKinds.Terms.Of(record.Kind), 文号 = record.Number, 日期 = record.On, 机关 = record.Organ, 来源 = record.Source }, now, cancel);
        return record;
    }

    private async Task<Problem?> WhyNotAsync(SubjectKey key, CreditEntry entry, DateOnly today, CancellationToken cancel)
    {
        if (CreditEntryChecks.Of(entry, today) is { } wrong)
        {
            return wrong;
        }

        if (!await db.Set<Subject>().AnyAsync(one => one.Key == key, cancel))
        {
            return CreditProblems.UnknownSubject(entry.Subject);
        }

        if (await db.CreditRecords.AnyAsync(
            one => one.OrganCode == entry.OrganCode.Trim() && one.Number == entry.Number.Trim() && one.Subject == key && one.Kind == entry.Kind, cancel))
        {
            return CreditProblems.AlreadyRecorded(entry.Number);
        }

        return entry.Ends is { } ends ? await WhyNotEndedAsync(key, entry, ends, cancel) : null;
    }

    private async Task<Problem?> WhyNotEndedAsync(SubjectKey key, CreditEntry entry, Guid ends, CancellationToken cancel)
    {
        var ended = await db.CreditRecords.AsNoTracking().SingleOrDefaultAsync(one => one.Id == ends && one.Subject == key, cancel);

        if (ended is null || ended.Kind is CreditRecordKind.Repair)
        {
            return CreditProblems.NothingToEnd();
        }

        if (entry.On < ended.On)
        {
            return CreditProblems.EndsBeforeItBegan(ended);
        }

        return await db.CreditRecords.AnyAsync(one => one.Ends == ends, cancel) ? CreditProblems.AlreadyEnded(ended) : null;
    }
}
